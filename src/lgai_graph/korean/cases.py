"""The particles that mark a phrase's part in its clause, each behind a consonant and behind a vowel."""

TOPICS = ("은", "는")
SUBJECTS = ("이", "가")
OBJECTS = ("을", "를")
COMPANIONS = ("와", "과")
ALSO = "도"
