import { computed, onMounted } from 'vue'
import { desk } from './desk'
import { useLoaded } from './use-loaded'

interface ServiceOutcome {
  id: string
  title: string
  outcome: string
}

/** The services that lead to one kind of outcome, such as `registration`. */
export function useServices(outcome: string) {
  const all = useLoaded((signal) => desk.get<ServiceOutcome[]>('/api/services', signal))
  onMounted(all.load)
  const services = computed(() => (all.value.value ?? []).filter((service) => service.outcome === outcome))
  const titleOf = (id: string) => services.value.find((service) => service.id === id)?.title ?? id
  return { services, titleOf }
}
