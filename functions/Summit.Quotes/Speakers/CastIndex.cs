using System.Collections;

namespace Summit.Quotes.Speakers;

/// <summary>The members of a cast, found by words of their names and by their roles without going through all.</summary>
internal sealed class CastIndex : IEnumerable<CastMember>
{
    /// <summary>Of more than this many of one surname or role, the first are enough: no article is about more.</summary>
    private const int MostAlike = 100;

    /// <summary>So many letters at either end of a word find what is near it.</summary>
    private const int Edge = 3;

    private static readonly List<CastMember> Nobody = [];

    private readonly List<CastMember> _all = [];
    private readonly Dictionary<string, List<CastMember>> _byWord = [];
    private readonly Dictionary<string, List<CastMember>> _byRole = [];
    private readonly List<CastMember> _leaders = [];

    public void Add(CastMember member)
    {
        _all.Add(member);
        IndexName(member);
    }

    /// <summary>Gives a member a fuller name.</summary>
    public void Rename(CastMember member, Name name)
    {
        (member.Name, member.Words) = (name.Text, name.Words);
        Renames++;
        IndexName(member);
    }

    public void AddRole(CastMember member, string role, bool leads)
    {
        if (member.Roles.Add(role))
            Put(_byRole, role, member);
        if (leads && !member.Leads && _leaders.Count < MostAlike)
            _leaders.Add(member);
        member.Leads |= leads;
    }

    /// <summary>How often a member got another name: what was found by names before may be found otherwise.</summary>
    public int Renames { get; private set; }

    /// <summary>Those under a key, now and later.</summary>
    public List<CastMember> ListOf(string key)
    {
        if (!_byWord.TryGetValue(key, out var list))
            _byWord[key] = list = [];
        return list;
    }

    /// <summary>Members whose last word begins or ends as a word, or has its consonants: one slip of the hand leaves either its first or its last letters.</summary>
    public IEnumerable<CastMember> Near(string word) => WithKey(Beginning(word)).Concat(WithKey(End(word))).Concat(WithKey(Consonants(word))).Distinct();

    /// <summary>Members in whose name the last word of another stands.</summary>
    public IEnumerable<CastMember> Named(Name name) => name.Keys.SelectMany(WithKey);

    /// <summary>A member of a kind whose name has just the words of another; null for none.</summary>
    public CastMember? SameWords(Name name, MemberKind kind)
    {
        foreach (var key in name.Keys)
        {
            foreach (var member in WithKey(key))
            {
                if (member.Kind == kind && (member.Words == name.Words || member.Words.SequenceEqual(name.Words)))
                    return member;
            }
        }

        return null;
    }

    public List<CastMember> WithRole(string role) => _byRole.GetValueOrDefault(role, Nobody);

    public List<CastMember> Leaders => _leaders;

    public IEnumerator<CastMember> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<CastMember> WithKey(string key) => _byWord.GetValueOrDefault(key, Nobody);

    private void IndexName(CastMember member)
    {
        IndexWords(Origins.WithoutSuffix(member.Words), member);
        if (member.Words[^1].Length > 2 * Edge)
        {
            Put(_byWord, Beginning(member.Words[^1]), member);
            Put(_byWord, End(member.Words[^1]), member);
            Put(_byWord, Consonants(member.Words[^1]), member);
        }

        if (Origins.Of(member.Words) is { } origin)
            IndexWords(origin.Bend(Origins.WithoutSuffix(member.Words)), member);
        if (member.Kind != MemberKind.Person)
            Put(_byWord, new Name(member.Name).Initials, member);
    }

    private void IndexWords(IReadOnlyList<string> words, CastMember member)
    {
        foreach (var word in words)
            Put(_byWord, word, member);
    }

    private static string Beginning(string word) => "<" + word[..Edge];

    private static string Consonants(string word) => "~" + Misspelling.Consonants(word);

    private static string End(string word) => word[^Edge..] + ">";

    private static void Put(Dictionary<string, List<CastMember>> index, string key, CastMember member)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < MostAlike && !list.Contains(member))
            list.Add(member);
    }
}
