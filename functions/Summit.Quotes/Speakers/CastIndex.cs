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

    public void Add(CastMember member)
    {
        _all.Add(member);
        IndexName(member);
    }

    /// <summary>Gives a member a fuller name.</summary>
    public void Rename(CastMember member, Name name)
    {
        member.FullName = name;
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

    /// <summary>Another number whenever somebody joins or is renamed.</summary>
    public int Version => _all.Count + Renames;

    /// <summary>Those under a key, now and later.</summary>
    public List<CastMember> ListOf(string key)
    {
        if (!_byWord.TryGetValue(key, out var list))
            _byWord[key] = list = new(1);
        return list;
    }

    /// <summary>Members whose last word begins or ends as that of a name, or has its consonants.</summary>
    public IEnumerable<CastMember> Near(Name name) => name.Edges.SelectMany(WithKey).Distinct();

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
        foreach (var key in member.FullName.IndexKeys)
            Put(_byWord, key, member);
        if (member.Kind != MemberKind.Person)
            Put(_byWord, member.FullName.Initials, member);
    }

    private static void Put(Dictionary<string, List<CastMember>> index, string key, CastMember member)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = new(1);
        if (list.Count < MostAlike && !list.Contains(member))
            list.Add(member);
    }
}
