namespace Summit.Quotes.Speakers;

/// <summary>A name in one article, with those of its cast whom it can mean.</summary>
/// <remarks>A long article asks for the same name hundreds of times, and the cast has changed for few of them.</remarks>
internal sealed class CastName(Name name)
{
    private Candidates? _asPerson, _asBody;

    /// <summary>The cast when nobody near this name was found in it: nobody will be before it changes.</summary>
    private int _nobodyNear = -1;

    public Name Name => name;

    /// <summary>Whether nobody of any gender came near the name in the cast as it is.</summary>
    public bool IsNobody(CastIndex members) => _nobodyNear == members.Version;

    public void SetNobody(CastIndex members) => _nobodyNear = members.Version;

    /// <summary>Those whom it can mean, in the order of their keys; whether they agree in gender is not asked here.</summary>
    public List<CastMember> Candidates(MemberKind kind, CastIndex members, NameBook names) =>
        (kind == MemberKind.Person ? _asPerson ??= new(this, kind, members) : _asBody ??= new(this, kind, members)).Current(members, names);
}

/// <summary>The members of a cast whom a name can mean, found again whenever the cast has grown where it would look.</summary>
internal sealed class Candidates
{
    private readonly Name _name;
    private readonly MemberKind _kind;
    private readonly List<CastMember>[] _lists;
    private readonly List<CastMember> _found = [];
    private int _seen = -1, _renames;

    public Candidates(CastName name, MemberKind kind, CastIndex members)
    {
        (_name, _kind) = (name.Name, kind);
        _lists = [.. _name.Keys.Select(members.ListOf), .. kind == MemberKind.Person ? [] : new[] { members.ListOf(_name.Initials) }];
    }

    public List<CastMember> Current(CastIndex members, NameBook names)
    {
        var seen = 0;
        foreach (var list in _lists)
            seen += list.Count;
        if (seen != _seen || members.Renames != _renames)
        {
            (_seen, _renames) = (seen, members.Renames);
            Find(names);
        }

        return _found;
    }

    private void Find(NameBook names)
    {
        _found.Clear();
        foreach (var list in _lists)
        {
            foreach (var member in list)
            {
                if (_kind == MemberKind.Person && member.Kind == MemberKind.Person ? names.ArePerson(_name.Words, member.Words) : names.AreBody(_name, member.FullName))
                    _found.Add(member);
            }
        }
    }
}
