// './x.js' written in our TypeScript sources really means './x.ts'; leave node_modules alone.
module.exports = (request, options) => {
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    try {
      return options.defaultResolver(request.slice(0, -3) + '.ts', options);
    } catch {
      /* fall through */
    }
  }
  return options.defaultResolver(request, options);
};
