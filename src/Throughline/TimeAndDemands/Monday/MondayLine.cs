namespace Throughline.TimeAndDemands.Monday;

/// <summary>One of the things that only the deputy can do: a sentence, its detail, one button.</summary>
/// <param name="Sentence">What waits, with its count: "Two issues that ILDs handed you are overdue".</param>
/// <param name="Detail">What one needs to know to press the button.</param>
/// <param name="Button">What the button says happens.</param>
/// <param name="Href">Where it leads.</param>
internal sealed record MondayLine(string Sentence, string Detail, string Button, string Href);

/// <summary>The five places of a Monday, in the order in which they stand.</summary>
internal enum MondayPlace
{
    /// <summary>Asks of ILDs and principals that await the deputy's yes, priced.</summary>
    Asks,

    /// <summary>Issues that ILDs handed over and that are overdue.</summary>
    Issues,

    /// <summary>Meetings that will land on protected time.</summary>
    ProtectedTime,

    /// <summary>Who came to the deputy directly and is not yet sent back, and explanations owed.</summary>
    CameDirectly,

    /// <summary>Today's ILD agenda and what is trying to enter it.</summary>
    Agenda,
}

/// <summary>
/// What a module has to say on a Monday. Modules register theirs as a singleton; a place nobody speaks for is said to be silent.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Nothing">The sentence for a Monday without such a thing: "No ask awaits your yes."</param>
/// <param name="Find">The line for this request's reader; null when nothing waits for them.</param>
/// <example><code>
/// services.AddSingleton(new MondayTopic(MondayPlace.Asks, "No ask awaits your yes.",
///     (services, stop) => services.GetRequiredService&lt;AsksOfMonday&gt;().Line(stop)));
/// </code></example>
internal sealed record MondayTopic(
    MondayPlace Place,
    string Nothing,
    Func<IServiceProvider, CancellationToken, Task<MondayLine?>> Find
);
