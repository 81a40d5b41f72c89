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

  /** Whether what the page asked for has come, and nothing on it moves any more. */
  function isSettled() {
    const waiting = document.querySelectorAll('.loading, [aria-busy="true"], [data-loading="true"]');
    const isWaiting = [...waiting].some((part) => part.checkVisibility());
    const isMoving = document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity);
    return document.querySelector('h1') !== null && !isWaiting && !isMoving;
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

  /** More space between lines, words, letters and paragraphs, as some readers set it (WCAG 1.4.12). */
  function spaceText() {
    const sheet = new CSSStyleSheet(); // the page's policy lets no other way in
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  /** What is written and cannot be read because its box is too small; rows that end in “…” are told in full elsewhere. */
  function cutOff() {
    const faults = [];
    for (const part of document.querySelectorAll('main *, header *, footer *')) {
      const { overflowX, overflowY, textOverflow, position, webkitLineClamp } = getComputedStyle(part);
      const hasText = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
      const isMeant = textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || position === 'absolute';
      if (!hasText || isMeant) continue;
      const hides = (how) => how === 'hidden' || how === 'clip';
      const isLow = hides(overflowY) && part.scrollHeight > part.clientHeight + 2;
      const isNarrow = hides(overflowX) && part.scrollWidth > part.clientWidth + 2;
      if (isLow || isNarrow) faults.push(`cut off: ${nameOf(part)}`);
    }
    return faults;
  }

  /** Whether the keyboard stands inside of the dialog, and how much that is wider than its window. */
  function dialog() {
    const part = document.querySelector('[role="dialog"]');
    return {
      hasKeyboard: part?.contains(document.activeElement) ?? false,
      tooWide: part ? Math.max(0, part.getBoundingClientRect().right - document.documentElement.clientWidth) : 0,
    };
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

  /** What the page was given by the api, kept here: a browser forgets the bodies of answers as it likes. */
  const answers = [];
  const ask = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request) => {
    const answer = await ask(...request);
    if (answer.headers.get('content-type')?.startsWith('application/json')) answers.push(answer.clone().text());
    return answer;
  };
  const given = () => Promise.all(answers);

  globalThis.look = {
    given,
    shutOut,
    spaceText,
    cutOff,
    dialog,
    focused,
    isSettled,
    drawn,
    overflow,
    texts,
    shifts: sum,
  };
})();
