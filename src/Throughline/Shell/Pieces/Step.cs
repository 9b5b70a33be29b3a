namespace Throughline.Shell.Pieces;

/// <summary>One stage of something done in order, such as setting up.</summary>
/// <param name="Title">What is done in it.</param>
/// <param name="Note">Where it stands, with a count: "159 of 161 rows ready".</param>
/// <param name="Stage">Before, at or behind it.</param>
/// <example><code><![CDATA[<partial name="_Steps" model="steps" />]]></code></example>
public sealed record Step(string Title, string Note, Stage Stage)
{
    /// <summary>Where the stage is worked on; null when it cannot be opened yet.</summary>
    public string? Href { get; init; }
}

/// <summary>Where a step stands.</summary>
public enum Stage
{
    /// <summary>Not begun.</summary>
    Ahead,

    /// <summary>The one to do now.</summary>
    Now,

    /// <summary>Finished.</summary>
    Done,
}
