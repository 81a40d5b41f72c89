// Runs in the browser, before the scripts of the page: what the tests ask a page about itself.
(() => {
  const sum = { value: 0, parts: [] };
  const nameOf = (node) => (node instanceof Element ? node.outerHTML.slice(0, 90) : '');
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if (shift.hadRecentInput) continue;
      sum.value += shift.value;
      sum.parts.push(`${shift.value.toFixed(3)} ${nameOf(shift.sources?.[0]?.node)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });

  /** What axe finds on the page as it stands, in words that lead to the place. */
  async function shutOut(runOnly) {
    const { violations } = await globalThis.axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes: [first, ...more] }) => {
      const why = first.any[0]?.message.slice(0, 140) ?? '';
      return `${id} (${more.length + 1}): ${first.html.slice(0, 160)} ${why}`;
    });
  }

  /** Whether what the page asked for has come. */
  function isSettled() {
    const isWaiting = document.querySelector('.loading, [aria-busy="true"], [data-loading="true"]') !== null;
    return document.querySelector('h1') !== null && !isWaiting;
  }

  const drawn = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))));

  /** How many pixels the page is wider than the window, and what sticks out. */
  function overflow() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const outside = [...document.querySelectorAll('main *, header *, footer *')].find(
      (part) => part.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth - clientWidth} px too wide at ${clientWidth}: ${nameOf(outside)}`;
  }

  /** Every text that a reader or a screen reader meets, but for what says that it is Chinese. */
  function texts() {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement.closest('[lang="zh-CN"]:not(html), noscript, script, style'))
        found.push(node.textContent);
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const part of document.querySelectorAll(`[${name}]`)) found.push(part.getAttribute(name));
    return found;
  }

  /** What the keyboard stands on, and whether that can be seen. */
  function focused() {
    const part = document.activeElement;
    const labels = [...(part.labels ?? [])].map((label) => label.textContent);
    const name = part.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : part.textContent);
    const { outlineStyle, outlineWidth, borderColor, boxShadow } = getComputedStyle(part);
    const hasRing = outlineStyle !== 'none' && outlineWidth !== '0px';
    // fields show the keyboard by their edge
    const isField = part.matches('input, textarea, select');
    return {
      name: name.trim().replaceAll(/\s+/g, ' '),
      isSeen: hasRing || boxShadow !== 'none' || (isField && borderColor !== ''),
    };
  }

  globalThis.look = { shutOut, focused, isSettled, drawn, overflow, texts, shifts: sum };
})();
