#!/usr/bin/env python3
"""Do reports of one event meet in one claim topic?

usage: topics.py CLAIMS.jsonl [--show]

CLAIMS: what `rangefinder claims --jsonl` prints of the set gva, whose articles carry the collection, which is the event, that they tell of. Looked at are
reports of the first three days of an event, and topics of people killed, injured and shot, by the part behind the action: place and day.
meet: of two reports of one event that both have such a topic, the commonest is the same; without: reports with none; mixed: topics of two events.
"""
import sys
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
import json

DAYS = 3
ACTIONS = ('kill', 'injure', 'shoot')


def places(claims):
    topics = [topic for claim in claims if claim.get('lane') == 'REALISED' for topic in claim.get('topics') or []]
    return Counter(topic.split('/', 1)[1] for topic in topics if topic.split('/')[0] in ACTIONS)


def main():
    events = defaultdict(list)
    with open(sys.argv[1], encoding='utf-8') as lines:
        for line in lines:
            article = json.loads(line)
            if article.get('published') and 'error' not in article:
                events[article['collection']].append((date.fromisoformat(article['published'][:10]), places(article['claims'])))
    owners, pairs, meeting, reports, without = defaultdict(set), 0, 0, 0, 0
    for event, articles in events.items():
        first = min(day for day, _ in articles)
        early = [found for day, found in articles if (day - first).days <= DAYS]
        reports += len(early)
        without += sum(not found for found in early)
        for found in early:
            for topic in found:
                owners[topic].add(event)
        for one, other in combinations([found.most_common(1)[0][0] for found in early if found], 2):
            pairs += 1
            meeting += one == other
            if one != other and '--show' in sys.argv:
                print(f'  {event}: {one} | {other}')
    mixed = sum(len(found) > 1 for found in owners.values())
    print(f'topics: {meeting} of {pairs} pairs meet ({meeting / max(1, pairs):.3f}); {without} of {reports} reports without; {mixed} of {len(owners)} topics mixed')


if __name__ == '__main__':
    main()
