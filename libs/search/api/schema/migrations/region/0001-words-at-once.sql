-- What waits to be put into the index is read word by word by every search with a mistyped word.
ALTER INDEX region.word_trigrams SET (fastupdate = off);
SELECT gin_clean_pending_list('region.word_trigrams'::regclass);
