// Runs before anything is drawn: the colours, the type and the language that were chosen, so that no page flashes in others.
(function () {
  var root = document.documentElement;
  var kept = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is forbidden
    }
  };
  var scheme = kept('bihuan.color-scheme');
  var isDark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
  root.dataset.typeSize = kept('bihuan.type-size') || 'normal';
  root.lang = kept('bihuan.language') === 'en' ? 'en' : 'zh-CN';
})();
