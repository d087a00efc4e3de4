/** The words of the console's frame. */
export const zh = {
  name: '工友工作台',
  brand: '工友',
  desk: '工会服务工作台',
  menu: '主菜单',
  openMenu: '打开菜单',
  skip: '跳到正文',
  signOut: '退出登录',
  account: (name: string) => `当前用户：${name}`,
  failed: '加载失败',
  retry: '重新加载',
}
