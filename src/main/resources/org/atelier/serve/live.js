// Runs in pages that `atelier serve` shows, and in no page of a built site.
(() => {
  const self = document.currentScript
  const token = self.dataset.token
  let edition = Number(self.dataset.edition)
  const placeKey = 'atelier-place'
  let source = null
  let shownTrouble = ''

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children.filter((child) => child !== null))
    return element
  }

  // What is ours lives apart from the page: neither one's styles reach the other.
  let root = null
  const frame = () => {
    if (!root) {
      const host = make('atelier-live')
      root = host.attachShadow({ mode: 'open' })
      root.append(make('link', { rel: 'stylesheet', href: '/__atelier/live.css' }))
      document.body.append(host)
    }
    return root
  }
  const put = (name, element) => {
    frame().querySelector('#' + name)?.remove()
    if (element) {
      element.id = name
      frame().append(element)
    }
  }

  // The page again, at the same place.
  const reload = () => {
    sessionStorage.setItem(placeKey, JSON.stringify([location.href, scrollX, scrollY]))
    location.reload()
  }
  const returnToPlace = () => {
    const [href, x, y] = JSON.parse(sessionStorage.getItem(placeKey) ?? '[]')
    sessionStorage.removeItem(placeKey)
    if (href !== location.href) return
    const go = () => scrollTo({ left: x, top: y, behavior: 'instant' })
    go()
    addEventListener('load', go, { once: true })
  }

  // New styles stand beside the old ones until they have come, so that nothing flashes.
  const swapStyles = async () => {
    const text = await (await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' })).text()
    const links = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')]
    const next = links(new DOMParser().parseFromString(text, 'text/html'))
    const now = links(document)
    if (next.length !== now.length) return reload()
    now.forEach((old, i) => {
      if (old.getAttribute('href') === next[i].getAttribute('href')) return
      const link = document.importNode(next[i])
      const leave = () => old.remove()
      link.addEventListener('load', leave)
      link.addEventListener('error', leave)
      old.after(link)
    })
  }

  const opener = (href, text, label) =>
    href ? make('a', { href, textContent: text, title: label }) : make('code', { textContent: text })

  const problem = (one) =>
    make(
      'li',
      { className: one.severity },
      make('p', { className: 'place' }, opener(one.href, one.place, '')),
      make('p', { className: 'message', textContent: one.message }),
      one.excerpt ? make('pre', {}, one.excerpt + '\n', make('b', { textContent: one.carets })) : null,
      one.hint ? make('p', { className: 'hint', textContent: one.hint }) : null,
      make('p', { className: 'rule', textContent: one.rule }),
    )

  const showTrouble = (news) => {
    const trouble = JSON.stringify(news.problems) + news.headline
    if (trouble === shownTrouble) return
    shownTrouble = trouble
    if (!news.headline) return put('trouble', null)
    const close = make('button', { type: 'button', textContent: news.words.close })
    close.addEventListener('click', () => put('trouble', null))
    const panel = make(
      'section',
      { lang: news.language, tabIndex: -1 },
      make('header', {}, make('h2', { textContent: news.headline }), close),
      make('p', { className: 'still', textContent: edition ? news.words.still : '' }),
      make('ol', {}, ...news.problems.map(problem)),
    )
    panel.setAttribute('role', 'alert')
    panel.addEventListener('keydown', (event) => event.key === 'Escape' && put('trouble', null))
    put('trouble', panel)
  }

  const showBadge = (news) => {
    const { note, words } = news
    if (!note) return put('badge', null)
    const badge = make('aside', { lang: news.language })
    badge.setAttribute('aria-label', words.badge)
    if (note.draft) badge.append(make('strong', { textContent: words.draft }))
    if (note.otherLanguage) {
      badge.append(make('strong', { textContent: words['other-language'].replace('%', note.otherLanguage) }))
    }
    badge.append(opener(note.href, note.href ? words.edit : note.source, note.source))
    put('badge', badge)
  }

  const hear = (event) => {
    const news = JSON.parse(event.data)
    if (news.step === 'reload') return reload()
    if (news.step === 'styles') swapStyles()
    edition = news.edition
    showTrouble(news)
    showBadge(news)
    document.documentElement.dataset.atelierEdition = edition
  }

  // A browser keeps but six connections to one host: only pages that are seen hold one.
  const listen = () => {
    if (document.hidden || source) return
    const page = encodeURIComponent(location.pathname)
    source = new EventSource(`/__atelier/events?page=${page}&edition=${edition}&token=${token}`)
    source.addEventListener('message', hear)
    source.addEventListener('error', () => {
      // Refused for good: the server was started again and knows other pages.
      if (source?.readyState === EventSource.CLOSED) setTimeout(reload, 1000)
    })
  }
  const rest = () => {
    source?.close()
    source = null
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()))
  addEventListener('pagehide', rest)
  addEventListener('pageshow', listen)

  returnToPlace()
  listen()
})()
