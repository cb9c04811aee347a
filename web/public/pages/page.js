// What the pages that need no client do: figures, colours, language, and the way in for whoever is signed in.
(function () {
  'use strict';
  var root = document.documentElement;
  var signedIn = false;
  try {
    signedIn = localStorage.getItem('cutis-signed-in') !== null;
  } catch (e) {
    signedIn = false; // Storage is closed to us: the page is that of a stranger.
  }

  if (signedIn) {
    var way = document.getElementById('sign-in');
    way.textContent = way.dataset.overview;
    way.href = '/dashboard';
    var start = document.getElementById('start');
    if (start) {
      start.href = '/scans/new';
    }
  }

  var scheme = document.getElementById('scheme');
  function label() {
    var dark = root.getAttribute('data-mantine-color-scheme') === 'dark';
    scheme.setAttribute('aria-label', dark ? scheme.dataset.light : scheme.dataset.dark);
    return dark;
  }
  label();
  scheme.addEventListener('click', function () {
    var next = label() ? 'light' : 'dark';
    root.setAttribute('data-mantine-color-scheme', next);
    localStorage.setItem('mantine-color-scheme-value', next);
    label();
  });

  document.querySelectorAll('[data-language]').forEach(function (button) {
    button.addEventListener('click', function () {
      localStorage.setItem('cutis-language', button.dataset.language);
      document.cookie = 'cutis-language=' + button.dataset.language + '; path=/; max-age=31536000; samesite=lax';
      location.reload();
    });
  });

  var places = document.querySelectorAll('[data-figure]');
  if (places.length === 0) {
    return;
  }
  fetch('/api/about')
    .then(function (answer) {
      return answer.json();
    })
    .then(function (about) {
      var card = about.models.find(function (model) {
        return model.name === 'lesion-classifier';
      });
      var seen = card.metrics.isic2018;
      var tag = root.lang === 'ar' ? 'ar-u-nu-latn' : root.lang;
      var percent = new Intl.NumberFormat(tag, { style: 'percent' });
      var figures = {
        n: new Intl.NumberFormat(tag).format(seen.n),
        balanced: percent.format(seen.balanced_accuracy),
        sensitivity: percent.format(seen.malignant_sensitivity),
        specificity: percent.format(seen.malignant_specificity),
        phoneBalanced: percent.format(card.metrics.phone.balanced_accuracy),
      };
      places.forEach(function (place) {
        place.textContent = figures[place.dataset.figure];
      });
    })
    .catch(function (fault) {
      // Without figures the page says nothing of how good it is, rather than something old.
      document.querySelector('.card').hidden = true;
      console.warn('No figures:', fault);
    });
})();
