import { createApp } from 'vue'
import '@/brand/tokens.css'
import ChatView from '@/modules/chat/ChatView.vue'

createApp(ChatView).mount('#app')
