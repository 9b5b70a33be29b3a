using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.Staff;

/// <summary>An adult of a staff list, with one or several posts.</summary>
/// <param name="Id">As in the list.</param>
/// <param name="Name">Full name.</param>
/// <param name="Emails">Their addresses.</param>
/// <param name="Posts">What they do; at least one.</param>
/// <param name="Place">Where the list names them.</param>
internal sealed record Employee(string Id, string Name, IReadOnlyList<string> Emails, IReadOnlyList<Post> Posts, RowPlace Place)
{
    // Of several posts the one that decides most about others' time gives the role.
    private static readonly PersonRole[] Rank =
    [
        PersonRole.SeniorLeader,
        PersonRole.Principal,
        PersonRole.CentralOffice,
        PersonRole.SchoolStaff,
    ];

    /// <summary>Puts the person into the roster, with one role and, for a principal, the schools that they lead.</summary>
    /// <param name="draft">The roster.</param>
    /// <param name="start">The first day of a post whose own is not known.</param>
    public void AddTo(RosterDraft draft, LeadershipStart start)
    {
        var role = Rank.First(role => Posts.Any(post => post.Role == role));
        var posts = Posts.Where(post => post.Role == role).ToList();
        var person = new RosterPerson(
            Id,
            role,
            Name,
            Emails,
            "",
            OnlyOne(posts, post => post.SchoolId),
            OnlyOne(posts, post => post.Unit),
            OnlyOne(posts, post => post.NetworkId)
        );
        if (!draft.Add(person, Place))
        {
            return;
        }
        var led = Posts.Where(post => post.Role == PersonRole.Principal && post.SchoolId.Length > 0);
        foreach (var post in led.DistinctBy(post => (post.SchoolId, post.Start, post.End)))
        {
            draft.Add(
                new RosterAssignment(AssignmentKind.LeadsSchool, Id, post.SchoolId, start.Of(post), post.End),
                post.Place
            );
        }
    }

    // Of several places the main one; without one, none rather than a guess.
    private static string OnlyOne(List<Post> posts, Func<Post, string> where)
    {
        var main = posts.Where(post => post.IsMain).ToList();
        var places = (main.Count > 0 ? main : posts).Select(where).Where(place => place.Length > 0).Distinct().ToList();
        return places is [var only] ? only : "";
    }
}
