import { createApp } from 'vue'
import '@/brand/tokens.css'
import SimulatorView from '@/modules/simulator/SimulatorView.vue'

createApp(SimulatorView).mount('#app')
