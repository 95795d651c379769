using System.Collections;

namespace Summit.Quotes.Speakers;

/// <summary>The members of a cast, found by words of their names and by their roles without going through all.</summary>
internal sealed class CastIndex : IEnumerable<CastMember>
{
    /// <summary>Of more than this many of one surname or role, the first are enough: no article is about more.</summary>
    private const int MostAlike = 100;

    private static readonly List<CastMember> Nobody = [];

    private readonly List<CastMember> _all = [];
    private readonly Dictionary<string, List<CastMember>> _byWord = [];
    private readonly Dictionary<string, List<CastMember>> _byRole = [];
    private readonly List<CastMember> _leaders = [];
    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, string> _initials = [];

    public void Add(CastMember member)
    {
        _all.Add(member);
        IndexName(member);
    }

    /// <summary>Gives a member a fuller name.</summary>
    public void Rename(CastMember member, string name, IReadOnlyList<string> words)
    {
        (member.Name, member.Words) = (name, words);
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

    /// <summary>Members whose first or last word sounds like the last of a name.</summary>
    public List<CastMember> Named(IReadOnlyList<string> words)
    {
        if (!_keys.TryGetValue(words[^1], out var key))
            _keys[words[^1]] = key = NameKey.OfWord(words[^1]);
        return _byWord.GetValueOrDefault(key, Nobody);
    }

    /// <summary>Bodies that share the initials of a name.</summary>
    public List<CastMember> WithInitials(string name)
    {
        if (!_initials.TryGetValue(name, out var initials))
            _initials[name] = initials = Initials(name);
        return _byWord.GetValueOrDefault(initials, Nobody);
    }

    public List<CastMember> WithRole(string role) => _byRole.GetValueOrDefault(role, Nobody);

    public List<CastMember> Leaders => _leaders;

    public IEnumerator<CastMember> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void IndexName(CastMember member)
    {
        Put(_byWord, NameKey.OfWord(member.Words[^1]), member);
        Put(_byWord, NameKey.OfWord(member.Words[0]), member);
        if (member.Kind != MemberKind.Person)
            Put(_byWord, Initials(member.Name), member);
    }

    /// <summary>The key under which a name and its acronym meet: its initials, or the acronym itself.</summary>
    private static string Initials(string name)
    {
        if (name.Length < 9 && name.All(char.IsUpper))
            return "=" + name;
        return "=" + string.Concat(name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0]));
    }

    private static void Put(Dictionary<string, List<CastMember>> index, string key, CastMember member)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < MostAlike && !list.Contains(member))
            list.Add(member);
    }
}
