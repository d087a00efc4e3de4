import { createApp } from 'vue'
import '@/brand/tokens.css'
import 'element-plus/theme-chalk/base.css'
import '@/console/theme.css'
import ConsoleApp from '@/console/ConsoleApp.vue'
import { router } from '@/console/router'

createApp(ConsoleApp).use(router).mount('#app')
