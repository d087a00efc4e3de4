import { createApp } from 'vue'
import '@/brand/tokens.css'
import ChatView from '@/modules/chat/ChatView.vue'
import { findPlace } from '@/modules/chat/place'

void findPlace().then((place) => createApp(ChatView, { place }).mount('#app'))
