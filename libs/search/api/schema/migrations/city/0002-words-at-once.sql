-- What waits to be put into the index is read word by word by every search with a mistyped word.
ALTER INDEX word_trigrams SET (fastupdate = off);
SELECT gin_clean_pending_list('word_trigrams'::regclass);
