using System.Globalization;

namespace Throughline.TimeAndDemands.TimeUse.Cards;

/// <summary>The card <em>Before you walk in</em>: one principal, a few facts. Drawn by <c>_WalkIn.cshtml</c> in this folder.</summary>
/// <param name="Principal">The principal's name.</param>
/// <param name="School">Their school.</param>
/// <param name="Facts">In the card's order; only those with something to say.</param>
internal sealed record WalkInCard(string Principal, string School, IReadOnlyList<CardFact> Facts)
{
    /// <summary>The visit that it is for, in a few words; may be empty.</summary>
    public string Visit { get; init; } = "";

    /// <summary>Where the whole card is; null while no module has such a page.</summary>
    public string? Href { get; init; }

    public string Initials => new Shell.SignedIn(Principal, "").Initials;
}

/// <summary>Puts a card together from whatever modules contribute.</summary>
internal sealed class WalkInCards(IEnumerable<CardFacts> contributors, IEnumerable<CardAddress> addresses)
{
    public async Task<WalkInCard> Of(ReadyRoster district, CardQuestion question, CancellationToken stop)
    {
        var facts = new List<CardFact>();
        foreach (var contributor in contributors)
        {
            facts.AddRange(await contributor(question, stop));
        }
        var person = district.Person(district.KeyOf(question.Principal)!)!;
        return new WalkInCard(
            person.Name,
            district.SchoolOf(person),
            [.. facts.Where(fact => fact.Lines.Count > 0).OrderBy(fact => fact.Place)]
        )
        {
            Href = AddressOf(question.Principal),
        };
    }

    /// <summary>Where a principal's whole card is; null while no module has such a page.</summary>
    public string? AddressOf(long principal) =>
        addresses.Select(address => string.Format(CultureInfo.InvariantCulture, address.Format, principal)).FirstOrDefault();
}
