'use strict';
(() => {
  const form = document.getElementById('filter');
  const rules = [...document.querySelectorAll('.rule')];
  const marks = [...document.querySelectorAll('a.m')];
  const panel = document.getElementById('panel');
  const tip = document.getElementById('tip');
  const finding = number => document.getElementById('f' + number);
  const ruleOf = number => finding(number).closest('.rule');
  const numbers = mark => (mark.dataset.f || mark.getAttribute('href').slice(2)).split(' ');
  const shown = mark => numbers(mark).filter(number => !ruleOf(number).hidden);

  // The filter, which is also the fragment of the page's address: #severity=error,warning&rule=CODE.

  const size = rule => rule.querySelectorAll(':scope > ol > li').length;

  function offerRules() {
    const counts = new Map();
    for (const rule of rules) counts.set(rule.dataset.rule, (counts.get(rule.dataset.rule) || 0) + size(rule));
    for (const [code, count] of [...counts].sort((a, b) => a[0] < b[0] ? -1 : 1)) {
      form.elements.rule.add(new Option(code + ' (' + count + ')', code));
    }
  }

  function apply() {
    const severities = new Set([...form.querySelectorAll('[name=severity]:checked')].map(box => box.value));
    const code = form.elements.rule.value;
    let count = 0;
    for (const rule of rules) {
      rule.hidden = !severities.has(rule.dataset.severity) || code !== '' && rule.dataset.rule !== code;
      if (!rule.hidden) count += size(rule);
    }
    marks.forEach(relabel);
    document.getElementById('shown').textContent = count;
    close(false);
    charts.forEach(chart => chart.settle());
  }

  // A mark bears the lowest number of the findings that are shown, and how many more there are.
  function relabel(mark) {
    const [first, ...others] = shown(mark);
    mark.toggleAttribute('hidden', !first);
    if (!first || !mark.dataset.f) return;
    const label = first + (others.length ? '+' + others.length : '');
    const text = mark.querySelector('text');
    if (text) text.textContent = label;
    if (mark.ariaLabel) mark.ariaLabel = mark.ariaLabel.replace(/\S+$/, label);
  }

  function address() {
    const chosen = [...form.querySelectorAll('[name=severity]:checked')].map(box => box.value);
    const parts = [];
    if (chosen.length < 3) parts.push('severity=' + chosen.join(','));
    if (form.elements.rule.value) parts.push('rule=' + encodeURIComponent(form.elements.rule.value));
    history.replaceState(null, '', '#' + parts.join('&'));
  }

  function fromAddress() {
    if (!location.hash.includes('=')) return;
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.has('severity')) {
      const chosen = asked.get('severity').split(',');
      for (const box of form.querySelectorAll('[name=severity]')) box.checked = chosen.includes(box.value);
    }
    form.elements.rule.value = asked.get('rule') || '';
    if (form.elements.rule.selectedIndex < 0) form.elements.rule.value = '';
    apply();
  }

  // Each chart is one stop of the Tab key; the arrow keys lead from record to record within it.

  class Chart {
    constructor(box) {
      this.all = [...box.querySelectorAll('.v, a.m')];
      this.at = null;
      box.addEventListener('keydown', event => this.key(event));
      box.addEventListener('focusin', event => this.stop(event.target.closest('.v, a.m')));
      for (const one of this.all) one.setAttribute('tabindex', '-1');
      this.settle();
    }
    stop(one) {
      if (!one) return;
      if (this.at) this.at.setAttribute('tabindex', '-1');
      this.at = one;
      one.setAttribute('tabindex', '0');
    }
    settle() {
      if (!this.at || this.at.hasAttribute('hidden')) this.stop(this.all.find(one => !one.hasAttribute('hidden')));
    }
    key(event) {
      const open = this.all.filter(one => !one.hasAttribute('hidden'));
      const at = open.indexOf(event.target);
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 }[event.key];
      if (to !== undefined && open[to]) {
        event.preventDefault();
        open[to].focus();
        open[to].scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        details(event.target);
      }
    }
  }

  // The details of a record or mark, copied from the list of findings.

  let opener = null;

  const recordOf = one => {
    while (one && !one.matches('.v, li')) one = one.previousElementSibling || one.parentElement;
    return one;
  };

  const saying = record => record.matches('.v')
    ? record.querySelector('title').textContent.split('\n')
    : [...record.querySelectorAll('span')].map(part => part.textContent);

  function findingsOf(one) {
    if (one.matches('a.m')) return shown(one);
    const all = [];
    for (let next = one.nextElementSibling; next && next.matches('a.m'); next = next.nextElementSibling) all.push(...shown(next));
    return all;
  }

  function details(one) {
    const [title, when] = saying(recordOf(one));
    document.getElementById('panel-title').textContent = title;
    document.getElementById('panel-when').textContent = when || '';
    const list = panel.querySelector('ul');
    list.replaceChildren();
    for (const number of findingsOf(one)) {
      const entry = document.createElement('li');
      entry.append(...[...ruleOf(number).querySelectorAll(':scope > h3, :scope > p')].map(part => part.cloneNode(true)));
      entry.append(...[...finding(number).childNodes].map(part => part.cloneNode(true)));
      entry.querySelector('h3').append(' ' + number);
      list.append(entry);
    }
    hint(null);
    opener = one;
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.querySelector('button').focus();
  }

  function close(back) {
    if (panel.hidden) return;
    panel.hidden = true;
    if (back && opener) opener.focus();
  }

  // What a mark says, shown while it is pointed at or focused.

  function hint(mark) {
    tip.hidden = !mark;
    if (!mark) return;
    const said = shown(mark).slice(0, 4).map(number =>
      number + ' ' + ruleOf(number).dataset.rule + '\n' + (finding(number).querySelector('p') || ruleOf(number).querySelector('p:last-of-type')).textContent);
    tip.textContent = said.join('\n');
    const box = mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    tip.style.left = Math.max(8, left) + scrollX + 'px';
    tip.style.top = box.bottom + 6 + scrollY + 'px';
  }

  const target = event => event.target.closest && event.target.closest('a.m');
  for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, event => hint(target(event)));
  document.addEventListener('focusout', () => hint(null));
  document.addEventListener('click', event => {
    const one = event.target.closest('a.m, .v');
    if (!one) return;
    event.preventDefault();
    details(one);
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    hint(null);
    close(true);
  });
  panel.querySelector('button').addEventListener('click', () => close(true));

  const charts = [...document.querySelectorAll('.scroll')].map(box => new Chart(box));
  offerRules();
  form.hidden = false;
  document.querySelector('.keys').hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', () => { apply(); address(); });
  form.addEventListener('reset', () => setTimeout(() => { apply(); address(); }));
  addEventListener('hashchange', fromAddress);
  fromAddress();
  document.documentElement.dataset.ready = 'yes';
})();
