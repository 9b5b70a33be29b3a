namespace Throughline.TimeAndDemands.TimeUse.Cards;

/// <summary>One of the facts on the card <em>Before you walk in</em>.</summary>
/// <param name="Place">Where it stands; see <see cref="CardPlace"/>.</param>
/// <param name="Term">What it is, such as "What we agreed, March 16".</param>
/// <param name="Lines">What there is to say; none leaves the fact out.</param>
internal sealed record CardFact(CardPlace Place, string Term, IReadOnlyList<CardLine> Lines);

/// <summary>One line of a fact.</summary>
/// <param name="Text">A few plain words.</param>
internal sealed record CardLine(string Text)
{
    /// <summary>A smaller line below.</summary>
    public string Meta { get; init; } = "";

    /// <summary>A state beside it, such as "With Human Resources".</summary>
    public string Chip { get; init; } = "";

    /// <summary>Somebody's own words.</summary>
    public bool IsQuote { get; init; }

    /// <summary>Where it is looked at; null for nowhere.</summary>
    public string? Href { get; init; }
}

/// <summary>The order of the card, whoever contributes.</summary>
internal enum CardPlace
{
    Agreed,
    WouldTry,
    OpenRequests,
    LastContact,
    Owed,
    NextDate,
}

/// <summary>Whose card is asked for.</summary>
/// <param name="Ild">The ILD who walks in.</param>
/// <param name="Principal">The principal to be visited.</param>
/// <param name="Now">The present, in seconds from 1970-01-01 UTC.</param>
/// <param name="Visit">Start of the visit that the card is for, in the same seconds; null when it is for none.</param>
internal sealed record CardQuestion(long Ild, long Principal, long Now, long? Visit);

/// <summary>
/// What a module knows for a card. A module that stands above this one registers its own:
/// <c>services.AddScoped&lt;CardFacts&gt;(each => each.GetRequiredService&lt;AgreedFacts&gt;().Of)</c>. It answers only what the reader of the request may see.
/// </summary>
internal delegate Task<IReadOnlyList<CardFact>> CardFacts(CardQuestion question, CancellationToken stop);

/// <summary>Where a principal's whole card is, such as <c>/principals/{0}</c>; registered by the module that has that page.</summary>
internal sealed record CardAddress(string Format);
