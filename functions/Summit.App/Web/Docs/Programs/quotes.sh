#!/bin/sh
# Asks by curl. Where SUMMIT_API_KEY is not set, curl leaves the header out.
set -e
summit=http://localhost:7071
ask() { curl -sS --fail-with-body -w '\n' -H "X-Api-Key: $SUMMIT_API_KEY" "$@"; }

# One question, in JSON.
ask -G "$summit/v1/quotes" --data-urlencode 'q="le lac"' -d highlight=true

# All that Lena Orsat says, page by page: the Link header leads to the next.
page='?speaker=orsat&sort=oldest&limit=5'
while [ -n "$page" ]; do
  ask -D headers.txt "$summit/v1/quotes$page"
  page=$(sed -n 's/^[Ll]ink:.*<\([^>]*\)>; rel="next".*/\1/p' headers.txt)
done

# The same as a table in a file, for a spreadsheet.
ask -o quotes.csv "$summit/v1/quotes?speaker=orsat&limit=100&format=csv"

# The quotes of a text of your own. Nothing of it is stored.
ask "$summit/v1/extract?name=ferry.txt" -H 'Content-Type: text/plain' \
  --data-binary '“The ferry will sail on Monday,” said Ada Quill, the pilot.'
