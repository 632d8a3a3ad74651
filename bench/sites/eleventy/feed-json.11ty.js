module.exports = class {
  data() {
    return {
      pagination: { data: "collections.feeds", size: 1, alias: "feed" },
      permalink: ({ feed }) => `/${feed.lang}/feed.json`,
    };
  }

  render({ feed, site }) {
    const items = feed.items.map(({ url, data }) => ({
      id: site.base + url,
      url: site.base + url,
      title: data.title,
      summary: data.description,
      date_modified: `${data.reviewed}T00:00:00Z`,
    }));
    return JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: site[feed.lang].title,
      home_page_url: `${site.base}/${feed.lang}/`,
      language: feed.lang,
      items,
    });
  }
};
