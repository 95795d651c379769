using Summit.App.Index.Analysis;

namespace Summit.App.Index;

/// <summary>
/// The language of the search box. Blanks part terms. Quotation marks of any kind hold a phrase, up to the next mark or
/// the end. A hyphen before a term leaves it out; a star right after a word makes it the start of a word.
/// </summary>
internal sealed class SearchWordsReader(string typed)
{
    private const string Marks = "\"“”„‟«»＂";
    private readonly List<SearchTerm> _all = [];
    private readonly List<SearchTerm> _excluded = [];
    private int _at;

    public SearchWords Read()
    {
        while (SkipBlanks())
        {
            var list = ReadHyphens() ? _excluded : _all;
            if (_at < typed.Length && IsMark(typed[_at]))
                ReadPhrase(list);
            else
                ReadWord(list);
        }

        return new([.. _all], [.. _excluded]);
    }

    private bool SkipBlanks()
    {
        _at = Find(c => !char.IsWhiteSpace(c));
        return _at < typed.Length;
    }

    private bool ReadHyphens()
    {
        var start = _at;
        _at = Find(c => c != '-');
        return _at > start;
    }

    private void ReadPhrase(List<SearchTerm> list)
    {
        _at++;
        var end = Find(IsMark);
        Add(list, typed[_at..end], exact: true);
        _at = Math.Min(end + 1, typed.Length);
    }

    private void ReadWord(List<SearchTerm> list)
    {
        var end = Find(c => char.IsWhiteSpace(c) || IsMark(c));
        Add(list, typed[_at..end], exact: false);
        _at = end;
    }

    /// <summary>Words that hang together are one term: <c>cessez-le-feu</c> is a phrase, marks or not.</summary>
    private static void Add(List<SearchTerm> list, string part, bool exact)
    {
        var words = WordReader.Read(part);
        if (!exact)
            words = Elisions.Drop(part, words);
        if (words.Count == 0)
            return;
        var last = words[^1].End;
        var prefix = last < part.Length && part[last] == '*';
        list.Add(new([.. words.Select(word => part[word.Start..word.End])], prefix, exact));
    }

    private int Find(Func<char, bool> wanted)
    {
        var at = _at;
        while (at < typed.Length && !wanted(typed[at]))
            at++;
        return at;
    }

    private static bool IsMark(char c) => Marks.Contains(c, StringComparison.Ordinal);
}
