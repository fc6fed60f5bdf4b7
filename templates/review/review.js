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
      filter();
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
    const found = ["open", "unreviewed"].map(flag => round.find(slot => flags(slot).includes(flag))).find(Boolean);
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
      const text = words.length ? [...slot.querySelectorAll(".statement, .keys, mark, .source, .id, .ask")].map(one => one.textContent).join(" ").toLowerCase() : "";
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
  // A card in which somebody types stays as it is; what is saved then is held against the file.
  const busy = slot => slot.querySelector("form.editing") !== null;
  let unreadable = false;
  const take = async state => {
    if (state.broken) { say(state.broken, true); unreadable = true; return []; }
    if (unreadable) say("The file can be read again.");
    unreadable = false;
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
  let lost = false;
  const follow = async () => {
    if (document.hidden) return;
    try {
      const state = await ask("state");
      if (lost) { lost = false; say("The page follows the file again."); }
      await take(state);
    } catch {
      if (!lost) say("The command factsheet review has ended, or does not answer: nothing is saved from here.", true);
      lost = true;
    }
  };
  setInterval(follow, POLL);

  // What is done to a fact: one order a time, with the digest of the fact as it stood here.
  const by = one("by");
  const stored = (() => { try { return localStorage; } catch { return null; } })();
  by.value = body.dataset.by || stored?.getItem("factsheet-by") || "";
  by.addEventListener("change", () => stored?.setItem("factsheet-by", by.value));
  const needsBy = ["sign", "decide", "answer", "sign_all"];
  let line = Promise.resolve();
  const send = (order, slot) => {
    const done = line.then(async () => {
      const answer = await fetch("act", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(order) });
      const told = await answer.json();
      if (adding.open && !answer.ok) { adding.querySelector("h2").textContent = told.wrong; return { ok: false, changed: [] }; }
      if (answer.ok) slot?.querySelector("form.editing")?.remove();
      const typed = answer.status === 409 && slot ? entered(slot) : null;
      if (typed) slot.querySelector("form.editing").remove();
      const changed = told.state ? await take(told.state) : [];
      if (!answer.ok) {
        say(told.wrong, true);
        if (slot?.isConnected && slot !== chosen) { slot.hidden = false; choose(slot); }
        if (typed && slot.isConnected) await edit(slot, typed.does, typed.words);
      }
      return { ok: answer.ok, said: told.said, changed };
    }).catch(() => { say("The command factsheet review does not answer: nothing was saved.", true); return { ok: false, changed: [] }; });
    line = done;
    return done;
  };
  const act = async (slot, does, more = {}) => {
    if (!slot || slot.dataset.waits) return;
    if (needsBy.includes(does) && !by.value.trim()) {
      say("Whose initials? They stand with what is signed or decided.", true);
      by.focus();
      return;
    }
    slot.dataset.waits = "yes";
    const order = { do: does, id: inner(slot).dataset.id, seen: inner(slot).dataset.seen, by: by.value.trim(), ...more };
    const had = slot.contains(document.activeElement);
    if (does === "sign" && slot === chosen) onward();
    const told = await send(order, slot);
    delete slot.dataset.waits;
    if (told.ok) say(told.said);
    if (had && chosen && !chosen.contains(document.activeElement)) chosen.focus({ preventScroll: true });
  };
  // On from a card that is done: the next one that nobody has checked, where there is one below.
  const onward = () => {
    const all = shown();
    const to = all.slice(all.indexOf(chosen) + 1).find(slot => flags(slot).includes("unreviewed"));
    if (to) choose(to);
  };
  const undo = async () => {
    const button = one("undo");
    if (button.disabled) { say("There is nothing to take back."); return; }
    const told = await send({ do: "undo", seen: button.dataset.seen }, null);
    if (!told.ok) return;
    say(told.said);
    const card = told.changed.find(name => name.startsWith("card:") && part(name));
    if (card) { part(card).hidden = false; choose(part(card)); }
  };

  // Forms in a card.
  const entered = slot => {
    const form = slot.querySelector("form.editing");
    if (!form || !["set", "answer"].includes(form.dataset.do)) return null;
    const words = {};
    for (const field of form.querySelectorAll("[name]")) if (field.value !== field.dataset.was) words[field.name] = field.value;
    return { does: form.dataset.do, words };
  };
  const opened = (slot, form) => {
    slot.querySelector("form.editing")?.remove();
    slot.querySelector(".actions").after(form);
    const field = form.querySelector("[name]");
    field.focus();
    if (field.select) field.select();
    if (field.matches("textarea")) field.setSelectionRange(field.value.length, field.value.length);
  };
  const edit = async (slot, does = "set", words = {}) => {
    const id = inner(slot).dataset.id;
    const told = await ask(`form?id=${encodeURIComponent(id)}`).catch(() => null);
    if (!told) { say("It cannot be edited: it is no longer there, or the file cannot be read.", true); return; }
    if (told.seen !== inner(slot).dataset.seen) await take(await ask("state"));
    const holder = document.createElement("div");
    holder.innerHTML = told.form;
    const form = holder.firstElementChild;
    form.dataset.do = does;
    form.dataset.seen = told.seen;
    for (const field of form.querySelectorAll("[name]")) {
      field.dataset.was = field.value;
      if (field.name in words) field.value = words[field.name];
    }
    opened(slot, form);
  };
  const askFor = (slot, what) => {
    const form = one(`ask-${what}`).content.firstElementChild.cloneNode(true);
    form.dataset.seen = inner(slot).dataset.seen;
    if (what === "merge") {
      const others = slots().filter(other => other !== slot && inner(other).dataset.kind === inner(slot).dataset.kind);
      if (!others.length) { say(`There is no other fact of the kind ${inner(slot).dataset.kind}.`); return; }
      for (const other of others) form.querySelector("select").append(new Option(other.querySelector(".statement").textContent.slice(0, 90), inner(other).dataset.id));
    }
    if (what === "split") {
      slot.querySelectorAll(".passages > li").forEach((passage, at) => {
        const label = document.createElement("label"), box = document.createElement("input"), words = document.createElement("span");
        Object.assign(box, { type: "checkbox", name: "passage", value: at + 1 });
        words.dir = "auto";
        words.textContent = `${passage.querySelector(".source b").parentElement.textContent.trim()}: ${passage.querySelector("mark").textContent}`;
        label.append(box, " ", words);
        form.querySelector("fieldset").append(label);
      });
      const statement = form.elements.statement;
      statement.value = statement.dataset.was = slot.querySelector(".statement").textContent;
    }
    opened(slot, form);
  };
  const close = () => {
    const form = chosen?.querySelector("form.editing");
    if (!form) return false;
    form.remove();
    chosen.focus({ preventScroll: true });
    follow();
    return true;
  };
  list.addEventListener("submit", event => {
    event.preventDefault();
    const form = event.target, slot = form.closest("#cards > li"), seen = form.dataset.seen;
    if (form.dataset.do === "hold") act(slot, "hold", { why: form.elements.why.value, seen });
    else if (form.dataset.do === "split") {
      const passages = [...form.querySelectorAll("[name=passage]:checked")].map(box => Number(box.value));
      const keys = {};
      for (const field of [form.elements.statement, form.elements.value]) if (field.value.trim() && field.value !== field.dataset.was) keys[field.name] = field.value;
      if (passages.length) act(slot, "split", { passages, keys, seen });
      else say("Mark the passages that go to the new fact.", true);
    } else if (form.dataset.do === "merge") act(slot, "merge", { other: form.elements.other.value, seen });
    else {
      const { words } = entered(slot);
      if (form.dataset.do === "set" && !Object.keys(words).length) { close(); return; }
      act(slot, form.dataset.do, { keys: words, seen });
    }
  });
  list.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.closest("form.editing")?.requestSubmit();
  });
  // A fact on words that are selected in an article: the words, and those in front of them, which tell the place.
  const adding = one("add"), addOpen = one("add-open").parentElement;
  let selected = null;
  const plainly = part => {
    for (const use of part.querySelectorAll("a.use")) use.remove();
    for (const end of part.querySelectorAll("p, h2")) end.append(" ");
    return part.textContent.replace(/\s+/g, " ").trim();
  };
  const read = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const of = node => (node.nodeType === 1 ? node : node.parentElement)?.closest("article[data-source]");
    const article = of(range.startContainer);
    if (!article || article !== of(range.endContainer)) return null;
    const quote = plainly(range.cloneContents());
    if (!/\w/.test(quote)) return null;
    const front = document.createRange();
    front.setStart(article, 0);
    front.setEnd(range.startContainer, range.startOffset);
    return { source: article.dataset.source, quote, before: plainly(front.cloneContents()).slice(-400) };
  };
  document.addEventListener("selectionchange", () => {
    if (adding.open) return;
    selected = read();
    addOpen.hidden = !selected;
  });
  const openAdd = () => {
    if (!selected) { say("Select the words of an article that carry the fact, then press f."); return; }
    one("add-quote").textContent = selected.quote;
    const form = adding.querySelector("form");
    form.reset();
    adding.querySelector("h2").textContent = "Add a fact";
    form.elements.statement.value = selected.quote;
    adding.showModal();
    form.elements.statement.select();
  };
  // The button takes the selection with it, unless the press that comes before the click leaves it alone.
  addOpen.addEventListener("mousedown", event => event.preventDefault());
  addOpen.addEventListener("click", openAdd);
  adding.addEventListener("click", event => { if (event.target.closest("[data-close]")) adding.close(); });
  adding.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) adding.querySelector("form").requestSubmit();
  });
  adding.addEventListener("submit", async event => {
    event.preventDefault();
    const keys = Object.fromEntries(new FormData(event.target));
    const order = { do: "add", id: chosen ? inner(chosen).dataset.id : "", seen: one("undo").dataset.seen, keys, ...selected };
    const told = await send(order, null);
    if (!told.ok) return;
    adding.close();
    say(told.said);
    const card = part(`card:${told.said.split(":")[0]}`);
    if (card) { card.hidden = false; choose(card); }
  });
  const click = (selector, slot = chosen) => slot?.querySelector(selector)?.click();

  // Mouse and finger.
  list.addEventListener("click", event => {
    const slot = event.target.closest("#cards > li");
    const link = event.target.closest("[data-passage]");
    if (!slot) return;
    if (link) event.preventDefault();
    if (slot !== chosen) choose(slot, { focus: !event.target.closest("button, input, select, textarea, a") });
    const button = event.target.closest("button");
    if (button?.dataset.do) act(slot, button.dataset.do, button.dataset.key ? { key: button.dataset.key, value: button.dataset.value } : {});
    if (button?.dataset.edit) edit(slot, button.dataset.edit);
    if (button?.dataset.ask) askFor(slot, button.dataset.ask);
    if (button && "close" in button.dataset) close();
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

  document.addEventListener("click", async event => {
    if (event.target.closest("#undo")) undo();
    const sheet = event.target.closest("#sheet");
    if (sheet) {
      if (sheet.dataset.do === "sign_all" && !by.value.trim()) { say("Whose initials? They stand with the signature.", true); by.focus(); return; }
      const told = await send({ do: sheet.dataset.do, seen: sheet.dataset.seen, by: by.value.trim() }, null);
      if (told.ok) say(told.said);
    }
  });

  // Keys.
  const keys = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    n: next, p: nextPassage, "?": () => help.showModal(), "/": () => wanted.words.focus(),
    a: () => (chosen?.querySelector('[data-do="sign"]') ? act(chosen, "sign") : say("It is checked already.")),
    e: () => chosen && edit(chosen), h: () => click('.actions [data-do="release"], .actions [data-ask="hold"]'),
    d: () => (chosen?.querySelector('[data-do="drop"]') ? act(chosen, "drop") : say("The sheet is about this event: it cannot be dropped.")),
    s: () => (chosen?.querySelector('[data-ask="split"]') ? click('[data-ask="split"]') : say("It has one passage: there is nothing to split.")),
    f: openAdd, t: () => click('[data-do="take"]'), u: undo,
  };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (help.open || adding.open || close()) return;
      root.classList.remove("reading");
      if (event.target.matches("input, select, textarea")) { event.target.blur(); chosen?.focus({ preventScroll: true }); }
      if (!message.classList.contains("wrong") || !lost) say("");
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || help.open || adding.open) return;
    if (event.target.closest("input, select, textarea, dialog")) return;
    if (event.key.startsWith("Arrow") && event.target.closest("#articles")) return;
    const does = keys[event.key] || (/^[1-9]$/.test(event.key) && (() => chosen?.querySelectorAll('[data-do="decide"]')[event.key - 1]?.click()));
    if (does) { event.preventDefault(); does(); }
  });

  const measure = () => root.style.setProperty("--head", `${document.querySelector("header").offsetHeight}px`);
  addEventListener("resize", measure);
  measure();
  const first = location.hash.startsWith("#f-") ? one(decodeURIComponent(location.hash.slice(1))) : null;
  choose(first || slots()[0], { focus: Boolean(first), scroll: Boolean(first) });
  filter();
})();
