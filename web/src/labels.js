// The words of the page in English and Korean; data stays in the language of its article.
// The words for types, kinds, statuses and roles come with the data (src/lgai_graph/lexicon).

import { words } from './data.js';

const count = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;

const WORDS = {
  en: {
    search: 'Search people, organisations, events',
    searchHint: 'Names in any form: 배경훈, ㅂㄱㅎ, Bae, LG AI Research',
    nothing: 'Nothing found',
    network: 'Network', timeline: 'Timeline', details: 'Details', overview: 'Overview', filters: 'Filters',
    kinds: 'Kinds', types: 'Events', status: 'Status', years: 'Years', reset: 'Reset', to: 'to', undatedToo: 'with undated',
    all: 'All', none: 'None',
    theme: 'Light or dark', language: '한국어', print: 'Print', help: 'Keys', fit: 'Show all', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    close: 'Close', back: 'Back to overview',
    aliases: 'Also known as', career: 'Career', people: 'People', ties: 'Relations', events: 'Events', undated: 'Undated', participants: 'Who',
    sources: 'Sources', evidence: 'In the words of the articles', articles: 'Articles', conflicts: 'Sources differ',
    conflict: 'Sources differ', single: 'One source', nSources: (n) => count(n, 'source'), former: 'former',
    read: 'Date read from', anchor: 'counted from', rule: 'rule', annotation: 'entered by hand',
    published: 'published', basis: { byline: 'day from the byline', metadata: 'day from the page', annotation: 'day entered by hand', inferred: 'day inferred' },
    noDay: 'no day', noQuote: 'No quotation', open: 'Open the article', together: 'Together in events', most: 'Most written about',
    more: (n) => `${n} more`,
    strongest: (shown, all) => `The ${shown} strongest of ${all} are drawn; filter or search for the rest`,
    strongestEvents: (shown, all) => `${shown} of ${all} in view drawn; zoom in for the rest`,
    earlier: (n) => `${n} earlier`, later: (n) => `${n} later`, nUndated: (n) => `${n} undated`,
    filteredBy: (name) => `Only events of ${name}`, clear: 'Clear the choice',
    counts: (n, e, a) => `${count(n, 'name')} · ${count(e, 'event')} · ${count(a, 'article')}`,
    nothingLeft: 'Nothing passes the filters.',
    fact: 'Fact', in: 'in', since: 'since', until: 'until', about: 'about', about_by: 'by',
    kindMany: { person: 'People', company: 'Companies', lab: 'Labs', university: 'Universities', organization: 'Organisations', alliance: 'Alliances', place: 'Places', product: 'Products' },
    relation: { event: 'shared events' },
    role: { agent: 'by', partner: 'partner', appointee: 'appointed', organization: 'organisation', speaker: 'speaker', attendee: 'attended', member: 'member', investor: 'investor', recipient: 'recipient', target: 'target', venue: 'venue', source: 'from' },
    field: { when: 'Date', status: 'Status', name: 'Name', members: 'Members', locations: 'Places', role: 'Role' },
    keys: [['/', 'search'], ['↑ ↓ Enter', 'choose a result'], ['J  K', 'next, previous event'], ['N  T  D', 'go to network, timeline, details'], ['arrows  + −', 'move, zoom (network or timeline in focus)'], ['F', 'show all'], ['Esc', 'clear the choice'], ['L', 'language'], ['M', 'light or dark'], ['?', 'these keys']],
    printed: 'Timeline of the events shown', when: 'When', what: 'What', says: 'Source',
  },
  ko: {
    search: '인물, 기관, 사건 검색',
    searchHint: '어떤 꼴이든: 배경훈, ㅂㄱㅎ, Bae, LG AI Research',
    nothing: '찾지 못했습니다',
    network: '관계망', timeline: '연표', details: '상세', overview: '개요', filters: '거르기',
    kinds: '종류', types: '사건', status: '상태', years: '연도', reset: '처음으로', to: '–', undatedToo: '날짜 없는 것 포함',
    all: '모두', none: '없음',
    theme: '밝게 또는 어둡게', language: 'English', print: '인쇄', help: '단축키', fit: '전체 보기', zoomIn: '확대', zoomOut: '축소',
    close: '닫기', back: '개요로',
    aliases: '다른 이름', career: '경력', people: '인물', ties: '관계', events: '사건', undated: '날짜 미상', participants: '관련',
    sources: '출처', evidence: '기사 원문', articles: '기사', conflicts: '출처 간 차이',
    conflict: '출처 간 차이', single: '단일 출처', nSources: (n) => `출처 ${n}건`, former: '전',
    read: '날짜를 읽은 말', anchor: '기준일', rule: '규칙', annotation: '직접 입력',
    published: '보도', basis: { byline: '기사 머리의 날짜', metadata: '페이지의 날짜', annotation: '직접 입력한 날짜', inferred: '미루어 정한 날짜' },
    noDay: '날짜 없음', noQuote: '인용 없음', open: '기사 열기', together: '함께한 사건', most: '가장 많이 다뤄진 이름',
    more: (n) => `${n}개 더`,
    strongest: (shown, all) => `전체 ${all}개 가운데 비중이 큰 ${shown}개만 그렸습니다. 나머지는 거르거나 검색하십시오`,
    strongestEvents: (shown, all) => `보이는 ${all}건 가운데 ${shown}건을 그렸습니다. 확대하면 더 보입니다`,
    earlier: (n) => `이전 ${n}건`, later: (n) => `이후 ${n}건`, nUndated: (n) => `날짜 미상 ${n}건`,
    filteredBy: (name) => `${name} 관련 사건만`, clear: '선택 해제',
    counts: (n, e, a) => `이름 ${n} · 사건 ${e} · 기사 ${a}`,
    nothingLeft: '조건에 맞는 것이 없습니다.',
    fact: '사실', in: '', since: '부터', until: '까지', about: '경', about_by: '까지',
    kindMany: { person: '인물', company: '기업', lab: '연구소', university: '대학', organization: '단체', alliance: '협의체', place: '장소', product: '제품' },
    relation: { event: '함께한 사건' },
    role: { agent: '주체', partner: '상대', appointee: '대상자', organization: '조직', speaker: '발언', attendee: '참석', member: '회원', investor: '투자', recipient: '받은 이', target: '대상', venue: '장소', source: '출발' },
    field: { when: '날짜', status: '상태', name: '이름', members: '구성원', locations: '장소', role: '직책' },
    keys: [['/', '검색'], ['↑ ↓ Enter', '결과 고르기'], ['J  K', '다음, 이전 사건'], ['N  T  D', '관계망, 연표, 상세로'], ['화살표  + −', '이동, 확대 (관계망이나 연표에서)'], ['F', '전체 보기'], ['Esc', '선택 해제'], ['L', '언어'], ['M', '밝게 또는 어둡게'], ['?', '이 목록']],
    printed: '표시된 사건의 연표', when: '날짜', what: '내용', says: '출처',
  },
};

for (const [code, tables] of [['en', words.en], ['ko', words.ko]]) {
  for (const [key, table] of Object.entries(tables)) WORDS[code][key] = { ...table, ...WORDS[code][key] };
}

let current = WORDS.en;
let language = 'en';

export const setLanguage = (code) => {
  language = code === 'ko' ? 'ko' : 'en';
  current = WORDS[language];
  document.documentElement.lang = language;
};
export const getLanguage = () => language;

/** The word under a key (`t('type', 'visit')`); an unknown one stands as it is. */
export const t = (key, name) => (name === undefined ? current[key] : current[key][name] ?? name);
