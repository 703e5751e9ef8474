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
    nUndated: (n) => `${n} undated`,
    filteredBy: (name) => `Only events of ${name}`, clear: 'Clear the choice',
    counts: (n, e, a) => `${count(n, 'name')} · ${count(e, 'event')} · ${count(a, 'article')}`,
    nothingLeft: 'Nothing passes the filters.',
    fact: 'Fact', in: 'in', since: 'since', until: 'until', about: 'about', about_by: 'by',
    kindMany: { person: 'People', company: 'Companies', lab: 'Labs', university: 'Universities', organization: 'Organisations', alliance: 'Alliances', place: 'Places', product: 'Products' },
    relation: { event: 'Shared events' },
    role: { agent: 'by', partner: 'partner', appointee: 'appointed', organization: 'organisation', speaker: 'speaker', attendee: 'attended', member: 'member', investor: 'investor', recipient: 'recipient', target: 'target', venue: 'venue', source: 'from' },
    field: { when: 'Date', status: 'Status', name: 'Name', members: 'Members', locations: 'Places', role: 'Role' },
    keys: [['/', 'search'], ['↑ ↓ Enter', 'choose a result'], ['J  K', 'next, previous event'], ['N  T  D', 'go to network, timeline, details'], ['arrows  + −', 'move, zoom (network or timeline in focus)'], ['F', 'show all'], ['Esc', 'clear the choice'], ['L', 'language'], ['M', 'light or dark'], ['?', 'these keys']],
    story: 'Story', keyEvents: 'Key events', trust: 'What this rests on', howTied: 'How are two names tied?', end: ['First name', 'Second name'], show: 'Show', notTied: 'No chain of relations or events ties them.',
    trustLine: ({ articles, publishers, days, facts, byHand }) => `${count(articles, 'article')}${publishers ? ` by ${count(publishers, 'publisher')}` : ''}${days ? ` (${days})` : ''}, read by rules, without a language model. Each of the ${count(facts, 'fact')} quotes the words that say it${byHand ? `, but for ${byHand} entered by hand` : ''}.`,
    table: 'Table', savePicture: 'Save as PNG', copyCsv: 'Copy as CSV', saveCsv: 'Save as CSV', cite: 'Copy citation', columns: { when: 'When', type: 'Type', status: 'Status', what: 'What', who: 'Who', sources: 'Sources' },
    nEvents: (n) => count(n, 'event'), openCluster: 'Click to open', post: 'Post', object: 'Object', amounts: 'Amounts', asOf: (day) => `as of ${day}`,
    lanes: 'Rows', laneKind: { none: 'No lanes', type: 'Lanes by type', actor: 'Lanes by name' }, lane: { people: 'People', ties: 'Deals', works: 'Works', talk: 'Talk', other: 'Other' }, rest: 'Others',
    legend: 'Legend', signs: { day: 'A day', span: 'Some time in this span', about: 'About then', open: 'One end unknown', planned: 'Planned', cancelled: 'Cancelled or denied', differ: 'Sources differ', cluster: 'So many events; click to open' },
    windowStart: 'Start of the window', windowEnd: 'End of the window', splitter: 'Height of the network',
    drawn: (shown, all) => (shown === all ? `${count(all, 'tied name')}` : `${shown} of ${all} tied names`), showMore: (n) => `Show ${n}`, showFewer: 'Show fewer',
    nUntied: (n) => `${n} without ties`, untied: 'Names without ties', untiedNote: (n) => `${count(n, 'name')} that no relation or shared event ties to another`,
    unknown: (words) => `Nothing here is called “${words}”.`, printedNote: (n, a) => `A timeline graph of ${count(n, 'event')} from ${count(a, 'article')}, read by rules; each event quotes its sources below.`, who: 'Who',
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
    nUndated: (n) => `날짜 미상 ${n}건`,
    filteredBy: (name) => `${name} 관련 사건만`, clear: '선택 해제',
    counts: (n, e, a) => `이름 ${n} · 사건 ${e} · 기사 ${a}`,
    nothingLeft: '조건에 맞는 것이 없습니다.',
    fact: '사실', in: '', since: '부터', until: '까지', about: '경', about_by: '까지',
    kindMany: { person: '인물', company: '기업', lab: '연구소', university: '대학', organization: '단체', alliance: '협의체', place: '장소', product: '제품' },
    relation: { event: '함께한 사건' },
    role: { agent: '주체', partner: '상대', appointee: '대상자', organization: '조직', speaker: '발언', attendee: '참석', member: '회원', investor: '투자', recipient: '받은 이', target: '대상', venue: '장소', source: '출발' },
    field: { when: '날짜', status: '상태', name: '이름', members: '구성원', locations: '장소', role: '직책' },
    keys: [['/', '검색'], ['↑ ↓ Enter', '결과 고르기'], ['J  K', '다음, 이전 사건'], ['N  T  D', '관계망, 연표, 상세로'], ['화살표  + −', '이동, 확대 (관계망이나 연표에서)'], ['F', '전체 보기'], ['Esc', '선택 해제'], ['L', '언어'], ['M', '밝게 또는 어둡게'], ['?', '이 목록']],
    story: '이야기', keyEvents: '주요 사건', trust: '무엇에 근거하는가', howTied: '두 이름은 어떻게 이어지는가?', end: ['첫째 이름', '둘째 이름'], show: '보기', notTied: '둘을 잇는 관계나 사건이 없습니다.',
    trustLine: ({ articles, publishers, days, facts, byHand }) => `기사 ${articles}건${publishers ? `, 매체 ${publishers}곳` : ''}${days ? ` (${days})` : ''}을 언어 모델 없이 규칙으로 읽었습니다. 사실 ${facts}건은 저마다 그 말을 인용합니다${byHand ? ` (직접 입력한 ${byHand}건 제외)` : ''}.`,
    table: '표', savePicture: 'PNG로 저장', copyCsv: 'CSV로 복사', saveCsv: 'CSV로 저장', cite: '출처와 함께 복사', columns: { when: '날짜', type: '유형', status: '상태', what: '내용', who: '관련', sources: '출처' },
    nEvents: (n) => `사건 ${n}건`, openCluster: '누르면 펼칩니다', post: '직책', object: '대상', amounts: '금액·수량', asOf: (day) => `${day} 현재`,
    lanes: '줄', laneKind: { none: '줄 없이', type: '유형별', actor: '이름별' }, lane: { people: '인사', ties: '거래·협력', works: '사업', talk: '행사·발언', other: '기타' }, rest: '그 밖',
    legend: '범례', signs: { day: '하루', span: '이 기간 가운데 어느 때', about: '그 무렵', open: '한쪽 끝을 모름', planned: '예정', cancelled: '취소 또는 부인', differ: '출처 간 차이', cluster: '모인 사건 수; 누르면 펼침' },
    windowStart: '보이는 기간의 처음', windowEnd: '보이는 기간의 끝', splitter: '관계망의 높이',
    drawn: (shown, all) => (shown === all ? `이어진 이름 ${all}개` : `이어진 이름 ${all}개 중 ${shown}개`), showMore: (n) => `${n}개 보기`, showFewer: '줄이기',
    nUntied: (n) => `관계 없는 이름 ${n}개`, untied: '관계 없는 이름', untiedNote: (n) => `다른 이름과 관계도 함께한 사건도 없는 이름 ${n}개`,
    unknown: (words) => `‘${words}’은(는) 여기에 없습니다.`, printedNote: (n, a) => `기사 ${a}건에서 규칙으로 읽은 사건 ${n}건의 연표입니다. 사건마다 아래에 출처를 인용합니다.`, who: '관련',
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
