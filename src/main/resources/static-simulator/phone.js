// The phone page. Whatever people wrote reaches the document through textContent alone.

const byId = (id) => document.getElementById(id);
const thread = byId('thread');
const reply = byId('reply');

const POLL_MS = 1000;
const POLL_HIDDEN_MS = 5000;

const chosen = { from: '', line: '' };
let offer = { callers: [], lines: [], login: null, ours: null };
let poll = { timer: 0, request: null };
let drafts = remembered('drafts', {});

// ---- What the page remembers while the tab lives ----

function remembered(name, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem('textback.' + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function remember(name, value) {
  try {
    sessionStorage.setItem('textback.' + name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still shows the phone.
  }
}

// ---- Talking to the simulator ----

async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch('phone/api/' + path, { headers: { Accept: 'application/json' }, ...options });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Error('Textback does not answer. Is it still running?');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail || `Textback answered with an error (HTTP ${response.status}).`);
  return body;
}

function act(path, action) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ ...chosen, ...action }),
  });
}

/** Runs what a button asks for, the button resting meanwhile, and says how it went. Answers whether it went well. */
async function run(button, what) {
  button.disabled = true;
  try {
    const { said } = await what();
    say(said);
    return true;
  } catch (problem) {
    say(problem.message, true);
    return false;
  } finally {
    button.disabled = false;
    refresh();
  }
}

let toastTimer = 0;
function say(text, bad = false) {
  const toast = byId('toast');
  clearTimeout(toastTimer);
  toast.textContent = text;
  toast.classList.toggle('bad', bad);
  toastTimer = setTimeout(() => { toast.textContent = ''; }, bad ? 12000 : 4000);
}

// ---- Drawing ----

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function put(id, text) {
  const target = byId(id);
  if (target.textContent !== text) target.textContent = text;
}

function initials(name) {
  if (!/\p{L}/u.test(name)) return '#';
  return name.split(/\s+/).map((word) => [...word][0]).join('').slice(0, 2).toUpperCase();
}

/** The entries of a thread with a heading before each new day. */
function withDays(entries) {
  const rows = [];
  let day = '';
  for (const entry of entries) {
    if (entry.day !== day) {
      day = entry.day;
      rows.push({ id: 'day ' + day, kind: 'day', body: day });
    }
    rows.push(entry);
  }
  return rows;
}

function drawn(row) {
  if (row.kind === 'day') return element('li', 'day', row.body);
  if (row.kind === 'call' || row.kind === 'voicemail') return element('li', 'event', row.body);
  if (row.kind === 'heard') return element('li', 'event heard', `“${row.body}”`);
  const item = element('li', 'text ' + row.kind);
  const who = { mine: 'Sent: ', theirs: 'Received: ', carrier: 'From the carrier: ' }[row.kind];
  const bubble = element('p', 'bubble');
  bubble.append(element('span', 'unseen', who), ...wordsOf(row));
  const meta = element('p', 'meta');
  const when = element('span', 'when', row.time + ' · ');
  const segments = `${row.segments} segment${row.segments === 1 ? '' : 's'}`;
  // On the outer side of its bubble, so that the room it takes while hidden is not seen.
  if (row.kind === 'mine') meta.append(element('span', 'segments', segments + ' · '), when, element('span', 'state'));
  else meta.append(when, element('span', 'state'), element('span', 'segments', ' · ' + segments));
  item.append(bubble, meta);
  return item;
}

/** The words of a text, with what leads to Textback itself made a link; no other address becomes one. */
function wordsOf(row) {
  if (row.kind !== 'theirs' || !offer.ours) return [row.body];
  return row.body.split(/(\s+)/).map((word) => {
    if (!word.startsWith(offer.ours)) return word;
    const link = element('a', 'ours', word);
    link.href = word;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  });
}

function isAtEnd(list) {
  return list.scrollHeight - list.scrollTop - list.clientHeight < 60;
}

/** Makes the list show the rows, touching only what changed, so that a screen reader hears each text once. */
function show(list, entries) {
  const atEnd = isAtEnd(list);
  const known = new Map([...list.children].map((child) => [child.dataset.id, child]));
  const rows = withDays(entries);
  let grown = false;
  rows.forEach((row, at) => {
    let item = known.get(row.id);
    if (!item) {
      item = drawn(row);
      item.dataset.id = row.id;
      grown = true;
    }
    known.delete(row.id);
    const state = item.querySelector('.state');
    if (state && state.textContent !== row.state) state.textContent = row.state;
    if (row.arrived !== undefined) item.classList.toggle('astray', !row.arrived);
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
  });
  known.forEach((gone) => gone.remove());
  if (grown && atEnd) list.scrollTop = list.scrollHeight;
}

function showEmpty(screen) {
  const line = offer.lines.find((one) => one.line === chosen.line);
  const promise = screen.note ? '' : ' A text follows within a minute or two, or at once with Skip ahead.';
  const empty = element('li', 'empty', `Nothing here yet. Call ${line.brand} and hang up.${promise}`);
  empty.dataset.id = 'empty';
  thread.replaceChildren(empty);
}

function draw(screen) {
  const { time, owner } = screen;
  put('bar-time', time.time);
  put('bar-open', time.open ? 'Open' : 'Closed');
  byId('bar-open').classList.toggle('open', time.open);
  put('clock-time', time.time);
  put('clock-day', `${time.day} ${time.zone}`);
  put('clock-hours', time.hours);
  byId('clock-dot').classList.toggle('open', time.open);
  put('next-timer', time.next ?? 'nothing waits');
  byId('note').hidden = !screen.note;
  put('note', screen.note ?? '');
  byId('composer').hidden = !screen.canText;
  put('call-label', screen.thread.some((entry) => entry.kind === 'call') ? 'Call again' : 'Call and hang up');
  if (screen.thread.length) show(thread, screen.thread);
  else if (thread.firstElementChild?.dataset.id !== 'empty') showEmpty(screen);
  put('owner-number', owner.number ?? '');
  show(byId('owner-thread'), owner.thread);
  put('owner-quiet', owner.number ? 'Nothing yet. Alerts to the staff arrive here.' : 'No owner’s phone is configured.');
  byId('owner-quiet').hidden = owner.thread.length > 0;
}

// ---- Keeping it live ----

let lost = false;

async function refresh() {
  clearTimeout(poll.timer);
  poll.request?.abort();
  const request = new AbortController();
  poll.request = request;
  try {
    const screen = await ask('screen?' + new URLSearchParams(chosen), { signal: request.signal });
    if (poll.request !== request) return;
    draw(screen);
    if (lost) say('Connected again');
    lost = false;
  } catch (problem) {
    if (poll.request !== request) return;
    say(problem.message, true);
    lost = true;
  }
  poll.timer = setTimeout(refresh, document.hidden ? POLL_HIDDEN_MS : POLL_MS);
}

/** Another phone or another line: a fresh thread that is not read out as news, and the draft that belongs to it. */
function turnTo(choice) {
  Object.assign(chosen, choice);
  remember('chosen', chosen);
  for (const list of [thread, byId('owner-thread')]) {
    list.setAttribute('aria-live', 'off');
    list.replaceChildren();
    setTimeout(() => list.setAttribute('aria-live', 'polite'), 2 * POLL_MS);
  }
  const caller = offer.callers.find((one) => one.from === chosen.from);
  const line = offer.lines.find((one) => one.line === chosen.line);
  put('bar-owner', caller?.title ?? chosen.from);
  put('brand', line.brand);
  put('clock-brand', line.brand);
  put('line-shown', line.shown);
  put('brand-initials', initials(line.brand));
  reply.value = drafts[draftKey()] ?? '';
  grow();
  refresh();
}

function draftKey() {
  return chosen.from + ' ' + chosen.line;
}

function keepDraft() {
  drafts[draftKey()] = reply.value;
  remember('drafts', drafts);
}

function grow() {
  reply.rows = Math.min(4, reply.value.split('\n').length + Math.floor(reply.value.length / 40));
}

// ---- Choosing ----

function callerChoice(caller, at) {
  const choice = element('label', 'caller');
  const radio = element('input');
  radio.type = 'radio';
  radio.name = 'caller';
  radio.value = caller.from;
  radio.addEventListener('change', () => turnTo({ from: caller.from }));
  const face = element('span', `avatar tone-${at % 6}`, caller.hint.startsWith('Hides') ? '?' : initials(caller.name));
  face.setAttribute('aria-hidden', 'true');
  const words = element('span');
  words.append(element('span', 'caller-name', caller.name), element('span', 'caller-hint', caller.hint));
  choice.append(radio, face, words);
  return choice;
}

function check(from) {
  for (const radio of document.getElementsByName('caller')) radio.checked = radio.value === from;
}

function addTyped(from) {
  if (!offer.callers.some((caller) => caller.from === from)) {
    const caller = { name: from, from, hint: 'Typed in', title: from };
    offer.callers.push(caller);
    byId('callers').append(callerChoice(caller, offer.callers.length - 1));
  }
  check(from);
}

byId('other').addEventListener('submit', (event) => {
  event.preventDefault();
  const from = byId('other-number').value.trim();
  if (!from) {
    say('Type a number first, such as 415-555-0150', true);
    return;
  }
  addTyped(from);
  byId('other-number').value = '';
  turnTo({ from });
});

byId('line').addEventListener('change', (event) => turnTo({ line: event.target.value }));

// ---- Calling, texting, moving the clock ----

byId('call').addEventListener('click', (event) => run(event.currentTarget, () => act('calls', {})));
byId('call-message').addEventListener('click', (event) => run(event.currentTarget, () => act('calls', { voicemail: true })));

for (const button of document.querySelectorAll('[data-skip]')) {
  button.addEventListener('click', () => run(button, () => act('clock', { to: button.dataset.skip })));
}

for (const button of document.querySelectorAll('[data-reply]')) {
  button.addEventListener('click', () => run(button, () => act('texts', { body: button.dataset.reply })));
}

byId('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = reply.value;
  if (!body.trim() || byId('send').disabled) return;
  const key = draftKey();
  const sent = await run(byId('send'), () => act('texts', { body }));
  // What was typed while it was under way stays.
  if (sent && drafts[key] === body) {
    delete drafts[key];
    remember('drafts', drafts);
    if (draftKey() === key) reply.value = '';
    grow();
  }
});

reply.addEventListener('input', () => { keepDraft(); grow(); });
reply.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId('composer').requestSubmit();
  }
});

const handle = byId('drawer-handle');
handle.addEventListener('click', () => {
  const out = byId('drawer').classList.toggle('out');
  handle.setAttribute('aria-expanded', String(out));
});

// Whoever reads the end of the thread still does after the drawer or the keyboard has taken room.
let readsTheEnd = true;
thread.addEventListener('scroll', () => { readsTheEnd = isAtEnd(thread); });
new ResizeObserver(() => { if (readsTheEnd) thread.scrollTop = thread.scrollHeight; }).observe(thread);

document.addEventListener('visibilitychange', () => { if (!document.hidden && chosen.line) refresh(); });

// ---- Beginning ----

async function begin() {
  try {
    offer = await ask('set-up');
  } catch (problem) {
    say(problem.message, true);
    setTimeout(begin, 3000);
    return;
  }
  if (!offer.lines.length) {
    put('brand', 'No business yet');
    say('No business with a line is configured: set textback.businesses', true);
    return;
  }
  byId('callers').replaceChildren(...offer.callers.map(callerChoice));
  byId('line').replaceChildren(...offer.lines.map((line) => {
    const option = element('option', '', `${line.shown} · ${line.brand}`);
    option.value = line.line;
    return option;
  }));
  byId('line-choice').hidden = offer.lines.length < 2;
  byId('login').hidden = !offer.login;
  put('login-text', offer.login ?? '');
  const last = remembered('chosen', {});
  const from = last.from || offer.callers[0].from;
  const line = offer.lines.some((one) => one.line === last.line) ? last.line : offer.lines[0].line;
  addTyped(from);
  byId('line').value = line;
  turnTo({ from, line });
  // Until here there is nobody to call as, so nothing on the page could be pressed
  byId('handset').inert = false;
  byId('drawer').inert = false;
}

begin();
