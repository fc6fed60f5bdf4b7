// The review page: choosing a card by mouse, finger or key; its passages in the articles; what changes in the file.
"use strict";
(() => {
  const root = document.documentElement, body = document.body;
  const POLL = 1500;
  const ask = async path => {
    const answer = await fetch(path, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(`the command answers ${answer.status}`);
    return answer.json();
  };

  if (body.classList.contains("broken")) {
    setInterval(() => ask("state").then(state => state.broken || location.reload(), () => {}), POLL);
    return;
  }
  root.classList.add("js");

  const one = id => document.getElementById(id);
  const list = one("cards"), articles = one("articles"), message = one("message"), help = one("help");
  const narrow = matchMedia("(max-width: 56rem)");
  const slots = () => [...list.children];
  const inner = slot => slot.firstElementChild;
  const flags = slot => inner(slot).dataset.flags.split(" ");
  const shown = () => slots().filter(slot => !slot.hidden);
  let chosen = null, passage = 0;

  // What is said to the person, and goes away by itself where it is good news.
  let fading = 0;
  const say = (words, wrong = false) => {
    clearTimeout(fading);
    message.classList.toggle("wrong", wrong);
    message.textContent = words;
    if (!wrong) fading = setTimeout(() => { message.textContent = ""; }, 5000);
  };

  // The passages of the chosen card, lit in the articles.
  const links = () => (chosen ? [...chosen.querySelectorAll("[data-passage]")] : []);
  const marks = anchor => [...articles.querySelectorAll(`mark[data-of="${CSS.escape(anchor)}"]`)];
  const light = scroll => {
    for (const mark of articles.querySelectorAll("mark.lit")) mark.classList.remove("lit", "at");
    const all = links();
    passage = Math.min(passage, Math.max(0, all.length - 1));
    all.forEach((link, at) => {
      for (const mark of marks(link.dataset.passage)) {
        mark.classList.add("lit");
        mark.classList.toggle("at", at === passage && all.length > 1);
      }
      link.closest("li").classList.toggle("at", at === passage && all.length > 1);
    });
    const first = all[passage] && marks(all[passage].dataset.passage)[0];
    if (first && scroll) {
      const box = first.getBoundingClientRect(), pane = articles.getBoundingClientRect();
      articles.scrollTop += box.top - pane.top - pane.height * 0.3;
    }
  };

  const choose = (slot, { focus = true, scroll = true } = {}) => {
    if (!slot) return;
    if (slot !== chosen) {
      if (chosen) {
        chosen.classList.remove("chosen");
        chosen.tabIndex = -1;
        chosen.removeAttribute("aria-current");
      }
      chosen = slot;
      passage = 0;
      slot.classList.add("chosen");
      slot.tabIndex = 0;
      slot.setAttribute("aria-current", "true");
      history.replaceState(null, "", `#${slot.id}`);
    }
    if (focus) slot.focus({ preventScroll: true });
    if (scroll) slot.scrollIntoView({ block: "nearest" });
    light(true);
  };
  const step = by => {
    const all = shown(), at = all.indexOf(chosen);
    if (at < 0) choose(all[by > 0 ? 0 : all.length - 1]);
    else choose(all[Math.max(0, Math.min(all.length - 1, at + by))]);
  };
  // The next card behind the chosen one, from the top again, that is open; else one that nobody has checked.
  const next = () => {
    const all = shown(), at = all.indexOf(chosen);
    const round = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
    const found = ["open", "unreviewed"].map(flag => round.find(slot => flags(slot).includes(flag) && !flags(slot).includes("checked"))).find(Boolean);
    if (found) choose(found);
    else say("Nothing else is open.");
  };
  const nextPassage = () => {
    const count = links().length;
    if (!count) return;
    if (!narrow.matches || root.classList.contains("reading")) passage = (passage + 1) % count;
    root.classList.add("reading");
    light(true);
  };

  // Filters.
  const wanted = { flag: one("by-flag"), kind: one("by-kind"), words: one("by-words") };
  const filter = () => {
    const words = wanted.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const slot of slots()) {
      const text = words.length ? inner(slot).textContent.toLowerCase() : "";
      const fits = (!wanted.flag.value || flags(slot).includes(wanted.flag.value))
        && (!wanted.kind.value || inner(slot).dataset.kind === wanted.kind.value)
        && words.every(word => text.includes(word));
      // The chosen card stays until another is chosen, so that what was done to it can be seen.
      slot.hidden = !fits && slot !== chosen;
      count += fits;
    }
    const filtered = wanted.flag.value || wanted.kind.value || words.length;
    one("shown").textContent = filtered ? `${count} of ${slots().length} facts` : "";
    one("none").hidden = count > 0 || Boolean(chosen && !chosen.hidden);
  };
  const refilter = () => {
    chosen?.classList.remove("chosen");
    chosen?.removeAttribute("aria-current");
    chosen = null;
    filter();
    choose(shown()[0], { focus: false });
  };
  wanted.flag.addEventListener("change", refilter);
  wanted.kind.addEventListener("change", refilter);
  wanted.words.addEventListener("input", refilter);
  one("tools").addEventListener("submit", event => event.preventDefault());
  one("all").addEventListener("click", () => { one("tools").reset(); refilter(); });

  // What changed in the file: each part of the page has a digest, and those with another one are asked for again.
  const part = name => document.querySelector(`[data-part="${CSS.escape(name)}"]`);
  const asked = async names => {
    const found = {};
    for (let at = 0; at < names.length; at += 40) {
      const query = names.slice(at, at + 40).map(name => `of=${encodeURIComponent(name)}`).join("&");
      Object.assign(found, await ask(`parts?${query}`));
    }
    return found;
  };
  const busy = slot => slot.contains(document.activeElement) && slot.querySelector("form.editing") !== null;
  const take = async state => {
    if (state.broken) { say(state.broken, true); return []; }
    if (message.classList.contains("wrong") && message.dataset.from === "file") say("");
    const names = Object.keys(state.parts);
    const changed = names.filter(name => part(name)?.dataset.digest !== state.parts[name] && !(part(name) && busy(part(name))));
    const html = changed.length ? await asked(changed) : {};
    for (const name of changed.filter(name => name in html)) {
      let slot = part(name);
      if (!slot) {
        slot = document.createElement(name.startsWith("card:") ? "li" : "div");
        slot.dataset.part = name;
        if (name.startsWith("card:")) { slot.id = `f-${name.slice(5)}`; slot.tabIndex = -1; list.append(slot); } else articles.append(slot);
      }
      slot.innerHTML = html[name];
      slot.dataset.digest = state.parts[name];
    }
    const cards = names.filter(name => name.startsWith("card:"));
    const gone = slots().filter(slot => !(slot.dataset.part in state.parts));
    const after = chosen && gone.includes(chosen) ? shown().slice(shown().indexOf(chosen)).find(slot => !gone.includes(slot)) || shown().filter(slot => !gone.includes(slot)).pop() : null;
    for (const slot of gone) slot.remove();
    cards.forEach((name, at) => { if (list.children[at]?.dataset.part !== name) list.insertBefore(part(name), list.children[at] || null); });
    for (const slot of [...articles.children].filter(slot => slot.dataset.part && !(slot.dataset.part in state.parts))) slot.remove();
    if (changed.length || gone.length) filter();
    if (after) { chosen = null; choose(after); } else if (changed.length) light(false);
    return [...changed, ...gone.map(slot => slot.dataset.part)];
  };
  let version = "", lost = false;
  const follow = async () => {
    if (document.hidden) return;
    try {
      const state = await ask("state");
      if (lost) { lost = false; say("The page follows the file again."); }
      if (state.version !== version || state.broken) await take(state);
      version = state.version || "";
    } catch {
      if (!lost) say("The command factsheet review has ended, or does not answer: nothing is saved from here.", true);
      lost = true;
    }
  };
  setInterval(follow, POLL);

  // Mouse and finger.
  list.addEventListener("click", event => {
    const slot = event.target.closest("#cards > li");
    const link = event.target.closest("[data-passage]");
    if (!slot) return;
    if (link) event.preventDefault();
    if (slot !== chosen) choose(slot, { focus: !event.target.closest("button, input, select, textarea, a") });
    if (link) {
      passage = links().indexOf(link);
      root.classList.add("reading");
      light(true);
    }
  });
  articles.addEventListener("click", event => {
    const use = event.target.closest("a.use");
    const tab = event.target.closest(".tabs a");
    if (use) {
      event.preventDefault();
      const slot = one(use.getAttribute("href").slice(1));
      if (slot) slot.hidden = false;
      choose(slot);
    }
    if (tab) {
      event.preventDefault();
      const to = one(tab.getAttribute("href").slice(1));
      if (to) articles.scrollTop += to.getBoundingClientRect().top - articles.getBoundingClientRect().top - 36;
    }
  });
  one("close-articles").addEventListener("click", () => root.classList.remove("reading"));
  one("help-open").addEventListener("click", () => help.showModal());

  // Keys.
  const keys = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    n: next, p: nextPassage, "?": () => help.showModal(), "/": () => wanted.words.focus(),
  };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (help.open) return;
      root.classList.remove("reading");
      if (event.target.matches("input, select, textarea")) { event.target.blur(); chosen?.focus({ preventScroll: true }); }
      if (!message.classList.contains("wrong") || !lost) say("");
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
    if (event.target.closest("input, select, textarea, dialog")) return;
    if (event.key.startsWith("Arrow") && event.target.closest("#articles")) return;
    const does = keys[event.key];
    if (does) { event.preventDefault(); does(); }
  });

  const measure = () => root.style.setProperty("--head", `${document.querySelector("header").offsetHeight}px`);
  addEventListener("resize", measure);
  measure();
  const first = location.hash.startsWith("#f-") ? one(decodeURIComponent(location.hash.slice(1))) : null;
  choose(first || slots()[0], { focus: Boolean(first), scroll: Boolean(first) });
  filter();
})();
