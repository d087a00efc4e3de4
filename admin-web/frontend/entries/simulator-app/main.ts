import { createApp, h } from 'vue'
import BrandMark from '@/brand/BrandMark.vue'

createApp({ render: () => h(BrandMark, { size: 96, label: '工友' }) }).mount('#app')
