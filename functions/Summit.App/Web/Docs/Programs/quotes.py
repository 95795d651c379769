# All that Lena Orsat says, page by page. Run it with Python 3: python3 quotes.py
import json
import os
import re
import urllib.error
import urllib.parse
import urllib.request

SUMMIT = "http://localhost:7071"
KEY = os.environ.get("SUMMIT_API_KEY")


def quotes(**question):
    page = f"{SUMMIT}/v1/quotes?{urllib.parse.urlencode(question)}"
    while page:
        request = urllib.request.Request(page, headers={"X-Api-Key": KEY} if KEY else {})
        try:
            with urllib.request.urlopen(request) as answer:
                yield from json.load(answer)["items"]
                # The next page's address is relative to this one's.
                following = re.search('<([^>]*)>; rel="next"', answer.headers["Link"])
        except urllib.error.HTTPError as refused:
            problem = json.load(refused)
            raise SystemExit(f"{problem['title']}: {problem['detail']}")
        page = following and urllib.parse.urljoin(page, following[1])


for quote in quotes(speaker="orsat", sort="oldest", limit=5):
    print(f"{quote['speaker']}: {quote['text']}")
