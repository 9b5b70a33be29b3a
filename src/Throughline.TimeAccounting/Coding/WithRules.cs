using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAccounting.Coding;

/// <summary>How With is decided: the table of time.md, first match wins, and the rule's name is kept.</summary>
internal sealed class WithRules(RosterIndex index)
{
    /// <summary>With, the rule's name, and the own principals by number.</summary>
    public (With With, string Rule, int[] Principals) Decide(
        Company company,
        TextFacts summary,
        TextFacts location,
        IldStanding standing
    )
    {
        var people = company.Everyone;
        if (people.Length > 0 && WithSchools(people, standing) is { } schools)
        {
            return schools;
        }
        if (LedSchool(location, standing) is { } place)
        {
            return (With.Principal, "place", [standing.Era.Leaders.Of(place)[0]]);
        }
        if (company.IsEmpty && Titled(summary, standing) is { } titled)
        {
            return (With.Principal, "title", [titled]);
        }
        return ByKind(company, summary, location, standing);
    }

    /// <summary>Whether the place is one of the ILD's own schools, led by somebody or not.</summary>
    public static bool IsAtOwnSchool(TextFacts location, IldStanding standing)
    {
        foreach (var hit in location.Schools)
        {
            if (standing.Schools.Contains(hit.Number))
            {
                return true;
            }
        }
        return false;
    }

    private (With, string, int[])? WithSchools(int[] people, IldStanding standing)
    {
        // Loops, here and below: a closure for every event would be a tenth of all that is allocated.
        var (own, leads, works) = (0, false, false);
        foreach (var person in people)
        {
            own += standing.IsOwnPrincipal(person) ? 1 : 0;
            leads |= Has(person, PersonRole.Principal) || standing.Era.Leaders.Has(person);
            works |= Has(person, PersonRole.SchoolStaff);
        }
        if (own > 0)
        {
            var principals = own == people.Length ? people : Array.FindAll(people, standing.IsOwnPrincipal);
            return own == 1 ? (With.Principal, "own-principal", principals) : (With.Principals, "own-principals", principals);
        }
        return leads ? (With.School, "other-principal", [])
            : works ? (With.School, "school-staff", [])
            : null;
    }

    private (With, string, int[]) ByKind(Company company, TextFacts summary, TextFacts location, IldStanding standing)
    {
        var people = company.Everyone;
        var (hasIld, arePeers, isTeam, isBoard) = (false, true, true, true);
        foreach (var person in people)
        {
            hasIld |= IsIld(person);
            arePeers &= IsIld(person) || IsFacilitator(person, standing);
            isTeam &= standing.Team.Contains(person);
            isBoard &= Has(person, PersonRole.Board);
        }
        var isAmongKnown = people.Length > 0 && company.Unknown + company.Outside == 0;
        if (isAmongKnown && hasIld && arePeers)
        {
            return (With.Peers, "peers", []);
        }
        if (isAmongKnown && isTeam)
        {
            return (With.Team, "team", []);
        }
        if (!company.IsEmpty)
        {
            return company.Unknown == 0 && isBoard ? (With.Board, "outside", []) : (With.Central, "central", []);
        }
        return location.Text.Length == 0 && (summary.Text is "" or "busy")
            ? (With.Unknown, "no-content", [])
            : (With.Alone, "nobody", []);
    }

    private bool Has(int person, PersonRole role) => index.People[person].Role == role;

    private bool IsIld(int person) => Has(person, PersonRole.Ild);

    private bool IsFacilitator(int person, IldStanding standing) =>
        Has(person, PersonRole.PdFacilitator) || standing.Era.Facilitates(person);

    private static int? LedSchool(TextFacts text, IldStanding standing)
    {
        PhraseTree.Hit? best = null;
        foreach (var hit in text.Schools)
        {
            if (standing.Schools.Contains(hit.Number) && !standing.Era.Leaders.Of(hit.Number).IsEmpty && IsBefore(hit, best))
            {
                best = hit;
            }
        }
        return best?.Number;
    }

    private int? Titled(TextFacts summary, IldStanding standing)
    {
        if (LedSchool(summary, standing) is { } school)
        {
            return standing.Era.Leaders.Of(school)[0];
        }
        PhraseTree.Hit? best = null;
        foreach (var person in standing.Principals)
        {
            var name = index.FoldedName(person);
            var at = WholeWords.IndexOf(summary.Text, name, 0);
            if (at >= 0 && new PhraseTree.Hit(at, at + name.Length, person) is var hit && IsBefore(hit, best))
            {
                best = hit;
            }
        }
        return best?.Number;
    }

    // The longest wins, then the first in the text, then the smallest id.
    private static bool IsBefore(PhraseTree.Hit hit, PhraseTree.Hit? best) =>
        best is not { } other
        || hit.Length > other.Length
        || (hit.Length == other.Length && (hit.Start < other.Start || (hit.Start == other.Start && hit.Number < other.Number)));
}
