import { createApp } from 'vue'
import '@/brand/tokens.css'
import 'element-plus/theme-chalk/base.css'
// These are shown by scripts, so that no template brings their styles along.
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-message-box.css'
import '@/console/theme.css'
import ConsoleApp from '@/console/ConsoleApp.vue'
import { router } from '@/console/router'

createApp(ConsoleApp).use(router).mount('#app')
