import { ElMessageBox } from 'element-plus'

/** Asks before something that cannot be taken back; closing the question is a no. */
export function sure(question: string, yes: string, no: string): Promise<boolean> {
  return ElMessageBox.confirm(question, { confirmButtonText: yes, cancelButtonText: no, type: 'warning' }).then(() => true, () => false)
}
