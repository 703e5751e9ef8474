"""Make objects of frozen classes quickly, for an archive has millions of them."""

from collections.abc import Callable
from dataclasses import MISSING, Field, field, fields, make_dataclass
from operator import attrgetter
from typing import Any, TypeVar, cast

T = TypeVar("T")


def make_maker(cls: type[T]) -> Callable[..., T]:
    """Return what makes objects of a frozen class with slots, in a quarter of its constructor's time.

    A frozen object is filled by a call for each field. Here one that may be written, of the same slots, is
    filled and then declared to be frozen. Values come in the order of the fields; defaults are the same.

    Raises:
        TypeError: the class checks itself when it is made (``__post_init__``), which this would pass over.

    >>> from lgai_graph.model import Alias
    >>> make_maker(Alias)("새솔", "ko")
    Alias(name='새솔', lang='ko')
    """
    if hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} checks itself when it is made; call it")

    def freeze(thing: Any) -> None:
        thing.__class__ = cls

    slots = [(slot.name, object, _copy_default(slot)) for slot in fields(cast(Any, cls))]
    maker = make_dataclass(cls.__name__, slots, namespace={"__post_init__": freeze}, slots=True)
    return cast(Callable[..., T], maker)


def make_changer(cls: type[T]) -> Callable[..., T]:
    """Return what ``dataclasses.replace`` does for objects of one frozen class, in a third of its time.

    >>> from lgai_graph.model import Alias
    >>> make_changer(Alias)(Alias(name="새솔", lang="ko"), lang="en")
    Alias(name='새솔', lang='en')
    """
    names = tuple(slot.name for slot in fields(cast(Any, cls)))
    places = {name: place for place, name in enumerate(names)}
    read, make = attrgetter(*names), make_maker(cls)

    def change(thing: T, /, **changes: object) -> T:
        values = list(read(thing))
        for name, value in changes.items():
            if name not in places:
                raise TypeError(f"{cls.__name__} has no field '{name}'")
            values[places[name]] = value
        return make(*values)

    return change


def _copy_default(slot: "Field[Any]") -> Any:
    """Return a field of the same default."""
    if slot.default_factory is not MISSING:
        return field(default_factory=slot.default_factory)
    return field(default=slot.default)
