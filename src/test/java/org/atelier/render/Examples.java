package org.atelier.render;

/** Sites that the tests of several formats look at. */
public final class Examples {

  private Examples() {}

  /** One entry of each type, as short as it can be. */
  public static final String SMALL =
      """
      -- pages/home/entry.yml --
      kind: home
      -- pages/home/fr.md --
      title: Accueil
      -- pages/home/en.md --
      title: Home
      -- pages/home/nl.md --
      title: Start
      -- families/metal-joining/entry.yml --
      weight: 1
      -- families/metal-joining/fr.md --
      title: Soudage
      -- families/metal-joining/en.md --
      title: Welding
      -- families/metal-joining/nl.md --
      title: Lassen
      -- occupations/welder/entry.yml --
      family: metal-joining
      entryLevel: short-training
      codes:
        esco: {uri: 'http://data.europa.eu/esco/occupation/7aedaa07-3884-4c5b-88f9-80997b2aa54b', code: '7212.3', status: verified, source: x}
        isco08: {code: '7212', status: verified, source: x}
        rome:
          - {code: H2913, label: Soudage manuel, status: verified, source: x}
          - {code: H2902, status: unverified, source: x}
      requiredLicences:
        - {id: france, country: france}
      pay:
        - country: england
          min: 20000
          max: 30000
          currency: GBP
          period: year
          year: 2025
          source: {title: Survey, checked: 2026-01-01}
      reviewed: 2026-03-01
      -- occupations/welder/fr.md --
      title: Soudeur
      slug: soudeur
      description: Vous soudez.
      altTitles: [Soudeur à l'arc]
      youDo: ['Vous *soudez*.', Vous meulez., Vous contrôlez.]
      skills: {hand: [Souder], head: [Lire un plan], people: [Aider]}
      requiredLicences:
        france: {name: Une licence}
      aliases: [/metiers/soudeur/, /vieux.html]
      -- occupations/welder/en.md --
      title: Welder
      slug: welder
      description: You weld.
      -- practices/poei/entry.yml --
      country: france
      kind: pre-training
      operator: meef
      duration: {min: 3, max: 3, unit: months}
      occupations: [welder]
      reviewed: 2026-04-01
      -- practices/poei/fr.md --
      title: POEI
      slug: poei
      description: Une formation avant l'embauche.
      forWhom: Pour vous
      -- practices/poei/en.md --
      title: POEI in English
      slug: poei-en
      -- practices/poei/nl.md --
      title: POEI in het Nederlands
      slug: poei-nl
      -- organisations/meef/entry.yml --
      officialName: MEEF
      kind: public-employment
      country: france
      town: Ham
      -- organisations/meef/fr.md --
      title: La MEEF
      slug: meef
      -- contacts/somebody/entry.yml --
      personName: Ada Lovelace
      organisation: meef
      phone: '+33123456789'
      email: ada@example.org
      languages: [fr, en]
      country: france
      lawfulBasis: consent
      consentNote: SECRET
      publishUntil: 2027-06-30
      -- contacts/somebody/fr.md --
      title: Le contact
      slug: contact
      role: Chargée de projet
      -- sessions/one/entry.yml --
      number: 1
      country: france
      level: regional
      status: held
      date: 2019-10-17
      dateCertainty: exact
      place: null
      organisers: [{organisation: meef, role: lead}]
      workshops:
        - {id: w1, number: 1, themeKnown: false, formats: [exchange]}
        - {id: w2, number: 2, themeKnown: true, interveners: [{organisation: meef}]}
      -- sessions/one/fr.md --
      title: 1re session
      slug: une
      description: La 1re session.
      theme: Rendre attractif
      workshops:
        w2: {title: Valoriser}
      -- sessions/one/en.md --
      title: Session 1
      slug: one
      -- sessions/two/entry.yml --
      number: 2
      country: france
      level: regional
      status: held
      date: null
      dateCertainty: none
      -- sessions/two/fr.md --
      title: 2e session
      slug: deux
      -- paths/pilot/entry.yml --
      status: pilot
      stages:
        - {id: a, order: 1, length: {min: 2, max: 2, unit: weeks}, who: [meef]}
      totalLength: {min: 10, max: 10, unit: weeks}
      credential: {type: none, verified: true}
      occupations: [welder]
      providers: [meef]
      -- paths/pilot/fr.md --
      title: Pilote
      slug: pilote
      stages:
        a: {title: Apprendre, content: Apprendre *bien*.}
      -- glossary/cnc/fr.md --
      title: CNC
      definition: Une machine *guidée*.
      -- glossary/cnc/entry.yml --
      see: []
      """;

  /** Titles that would end a string, an element, a line or a cell in one format or another. */
  public static final String HOSTILE =
      """
      -- occupations/evil/entry.yml --
      family: metal-joining
      reviewed: 2026-03-01
      -- occupations/evil/fr.md --
      title: "=cmd('x')!A1 ]]></script><script>alert(1)</script>\\u2028 \\"a\\",b;c\\\\d"
      slug: evil
      description: "@SUM(1) <!-- & \\t\\n\\u0085 ]]> 😀\\uD7FF"
      -- sessions/evil/entry.yml --
      number: 1
      level: regional
      date: 2019-10-17
      dateCertainty: exact
      reviewed: 2026-03-02
      -- sessions/evil/fr.md --
      title: "x\\nEND:VEVENT\\r\\nATTENDEE:mailto:evil@example.org"
      slug: evil
      description: "éééééééééééééééééééééééééééééééééééééééééééé 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 fin"
      """;
}
