module.exports = {
  configs: {
    recommended: {
      rules: {
        'default-flow': 'error',
        'documented': 'error',
        'ids-in-kebab-case': 'error',
        'outside-steps-stand-alone': 'error',
        'short-conditions': 'error',
        'told-later': 'error',
        'waits-are-configurable': 'error',
      },
    },
  },
};
