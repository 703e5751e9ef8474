"""Read articles, events and relations from the store, as the records that answers are made of."""
