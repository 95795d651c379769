#!/bin/sh
# Asks by curl. Where SUMMIT_API_KEY is not set, curl leaves the header out.
set -e
summit=http://localhost:7071
ask() { curl --silent --show-error --fail-with-body --header "X-Api-Key: $SUMMIT_API_KEY" "$@"; }

# One question, in JSON.
ask --get "$summit/v1/quotes" --data-urlencode 'q="le lac"' --data-urlencode 'highlight=true'

# All that Lena Orsat says, page by page, as a table in a file.
page='?speaker=orsat&sort=oldest&limit=5&format=csv'
: > quotes.csv
while [ -n "$page" ]; do
  ask --dump-header headers.txt "$summit/v1/quotes$page" >> quotes.csv
  page=$(sed -n 's/^[Ll]ink:.*<\([^>]*\)>; rel="next".*/\1/p' headers.txt)
done

# The quotes of a text of your own. Nothing of it is stored.
ask "$summit/v1/extract?name=ferry.txt" --header 'Content-Type: text/plain' \
  --data-binary '“The ferry will sail on Monday,” said Ada Quill, the harbour master.'
