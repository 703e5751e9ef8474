"""Say whom or what a plain sentence speaks of: names, or words that say which thing it is."""

import re
from collections.abc import Collection, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.introductions import find_nearest, points
from lgai_graph.extract.events.figures.clauses import measures
from lgai_graph.extract.events.forms.dated_things import refers
from lgai_graph.extract.events.forms.things import is_described, names_itself
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.things import cut_text, tidy
from lgai_graph.extract.events.parts.participants import TEAM, is_office, is_trailing
from lgai_graph.extract.names.institutions.bodies import is_branch
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.moments import REPORTS
from lgai_graph.extract.syntax.clauses.relative import skip_relative
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence, is_proper
from lgai_graph.korean.cases import ALSO, OBJECTS, SUBJECTS, TOPICS

CALL, FULL = 2, 3  # words of 전 사장, syllables of a full name
OFTEN = 2  # times that an article names what it is about
COMPOUND, LONG_COMPOUND = 4, 5  # syllables of a noun that says by itself what it is (유전자지도)
LONGEST = 40  # characters
SET_APART = (*TOPICS, ALSO, "에는", "엔")
LEADING = ("고", "며", "아", "어", "여", "해", "서", "돼", "쳐", "워", "려", "와", "둬")
SOME = re.compile(r"(?:^| )한 ")  # 한 학원: some school
CALLED = ("씨", "군", "양")
OTHERS = "등"
TELLING = re.compile(r"[0-9A-Z‘“<「《]")
OWNING = ("의", "과의", "와의")
BOUND = "NNB"  # 또 한 | 번


def place_topic(sentence: Sentence, clause: Clause, held: Collection[str]) -> bool:
    """Let a topic act through its part: 활주로는 | 소유권이 넘어갔다; tell whether a clause has one reading.

    Of 전자담배는 중국 업체가 개발했다 the topic is the object.
    """
    slots, verb = clause.slots, clause.predicate
    topic, subject = slots.get("topic"), slots.get("subject")
    if subject and "with" in slots and slots["with"][-1].index + 1 == subject[0].index:
        del slots["with"]  # 새솔과의 | 점심은
    if not topic or not subject or topic is subject:
        return True
    if verb.lemma in held and verb.tail.endswith(REPORTS):
        return False  # 신문은 | 토론회가 열렸다며 …: who tells of it
    things = slots.get("object", topic)
    borne = verb.voice in ("passive", "verb") or verb.is_objectless
    if borne and (things is topic or things[-1].particle not in OBJECTS):
        slots.update(subject=topic, object=subject)
        return leaves_to_others(sentence, topic[-1], subject[0])
    before = sentence.items[subject[0].index - 1] if subject[0].index else None
    told = len(subject[-1].words) > 1 or (isinstance(before, Predicate) and before.ending == "ETM")
    return things is topic and told and not is_proper(topic[-1])


def leaves_to_others(sentence: Sentence, topic: Phrase, part: Phrase) -> bool:
    """Tell whether each verb between a topic and its part has a subject of its own (도로가 | 개통되면서)."""
    own = False
    for item in sentence.items[topic.index + 1 : part.index]:
        if isinstance(item, Phrase) and item.particle in SUBJECTS:
            own = True
        elif isinstance(item, Predicate) and item.ending == "EC":
            if not own:
                return False  # 국회는 심의하기로 했으나 | 처리가 무산됐다
            own = False
    return True


def find_called(context: ArticleContext, phrase: Phrase) -> Name | None:
    """Return the one person of the article whom a surname and a title call (전 사장: 전가온 사장)."""
    words = [word.text for word in phrase.words]
    if len(words) != CALL or len(words[0]) > 1 or context.read_role(words[1]) is None:
        return None
    people = [one for one in context.memory.people if one.name.label.startswith(words[0])]
    fits = [one for one in people if one.name.start < phrase.start and len(one.name.label) == FULL]
    titled = [one for one in fits if words[1] in one.roles]
    return titled[0].name if len(titled) == 1 else None


def acts_itself(sentence: Sentence, subject: Sequence[Phrase], verb: Predicate) -> bool:
    """Tell whether a subject is the verb's own, and no inner clause's (… 알려지자 | 제품을 늘렸다)."""
    last = subject[-1]
    if last.index > verb.index or last.speech:
        return False
    if last.particle in SET_APART:
        return True
    between = (one for one in sentence.items[last.index + 1 : verb.index] if isinstance(one, Predicate))
    inner = [one for one in between if one.ending not in ("ETM", "ETN")]
    borne = verb.voice == "passive"
    return all(one.tail.endswith(LEADING) and (one.voice == "passive") is borne for one in inner)


def names_head(context: ArticleContext, subject: Sequence[Phrase], names: Sequence[Name]) -> bool:
    """Tell whether names are what a subject ends in (not 새솔·한빛 ‘2파전’ 구도가)."""
    last = subject[-1].words[-1]
    inside = [name for name in names if subject[0].start <= name.start < subject[-1].end]
    if not inside:
        return bool(context.memory.find_antecedents(subject, context.lexicon))
    posts = [post for post in context.posts if post.person in inside]
    ends = any(name.end > last.start for name in inside) or any(post.end >= last.end for post in posts)
    return ends or is_trailing(last, context.lexicon)


def word_thing(
    context: ArticleContext, sentence: Sentence, subject: Sequence[Phrase], verb: Predicate
) -> str:
    """Return the words of a subject without a name, empty where they do not say which thing it is."""
    last = subject[-1]
    if len(subject) > 1 or is_somebody(context, last) or is_loose(context, last):
        return ""
    known = names_itself(last) or last.words[-1].text in context.lexicon.countries
    if last.particle == ALSO and not known:
        return ""
    if refers(context, last):
        found = find_nearest(context, sentence, last, last.words[-1].text)
        return found.words if found and found.is_named else ""
    if points_back(context, last) or points(context, context.text, last):
        return ""
    if not is_specific(context, sentence, last, verb):
        return ""
    words = word_subject(context, sentence, last)
    clear = is_proper(last) or len(last.words[-1].text) >= LONG_COMPOUND or is_of_article(context, words)
    return words if clear and not SOME.search(words) else ""


def is_specific(context: ArticleContext, sentence: Sentence, thing: Phrase, verb: Predicate) -> bool:
    """Tell whether a noun is a name, a compound, or has an owner or another word before it."""
    before = sentence.items[thing.index - 1] if thing.index else None
    last = thing.words[-1].text
    if sum(not word.text[0].isdigit() for word in thing.words) > 1 or len(last) >= COMPOUND:
        return True
    if names_itself(thing) or last in context.lexicon.countries:
        return True
    if isinstance(before, Phrase):
        return before.particle in OWNING
    return is_described(sentence, thing, verb) and not (isinstance(before, Predicate) and before.state)


def is_of_article(context: ArticleContext, words: str) -> bool:
    """Tell whether words hold a name in quotation marks or a number, or say what an article is about."""
    if TELLING.search(words):
        return True
    parts = [word for word in words.split() if len(word) > 1]
    titled = any(word in context.article.title for word in parts)
    return titled or context.text.count(" ".join(words.split()[-2:])) >= OFTEN


def is_loose(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase is a number, a time, a town, an office (서울지점) or some of many (일부 업체)."""
    lexicon, words = context.lexicon, [word.text for word in phrase.words]
    some = words[0] in lexicon.deeds.sweeping or OTHERS in words[1:]
    timed = words[-1] in lexicon.wording.times or BOUND in phrase.words[0].tags
    counted = words[-1][0].isdigit() or measures(phrase, lexicon.figures)
    office = words[-1] == TEAM or is_branch(words[-1], lexicon) or is_office(words[-1], lexicon)
    placed = words[-1] in lexicon.places and words[-1] not in lexicon.countries
    return phrase.speech or phrase.is_content or office or placed or some or timed or counted


def is_somebody(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase calls a person whom no name makes known (전 사장, 김모씨, 직장인)."""
    last, lexicon = phrase.words[-1].text.removesuffix("들"), context.lexicon
    titled = last in lexicon.titles or lexicon.find_title_ending(last) is not None
    plain = last in lexicon.anonymous or last in lexicon.deeds.laymen
    return titled or plain or last.endswith(CALLED)


def word_subject(context: ArticleContext, sentence: Sentence, thing: Phrase) -> str:
    """Return a subject's words with its owner, or with the clause that says which it is."""
    before = sentence.items[thing.index - 1] if thing.index else None
    start = thing.start
    if isinstance(before, Phrase) and before.particle in OWNING:
        start = before.start
    elif isinstance(before, Predicate) and before.ending == "ETM" and len(thing.words) == 1:
        start = sentence.items[skip_relative(sentence.items, before.index) + 1].start
    wording = context.lexicon.wording
    words = tidy(cut_text(context.text, start, thing.end), wording)
    return words if len(words) <= LONGEST else tidy(cut_text(context.text, thing.start, thing.end), wording)
