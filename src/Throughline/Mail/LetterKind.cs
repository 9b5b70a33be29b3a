using Throughline.Access;

namespace Throughline.Mail;

/// <summary>A kind of letter. A module lists its own as plain values; people choose by kind which they get.</summary>
/// <param name="Name">Such as <c>demand-answered</c>; rows refer to it, so it is never renamed.</param>
/// <param name="Label">What the choice is called, such as "Answers to what I asked for".</param>
/// <param name="Record">What it speaks of. Of walled, evaluation, anonymous and secret records a letter says only that there is something.</param>
public sealed record LetterKind(string Name, string Label, RecordKind Record)
{
    /// <summary>Whether somebody may choose not to get it.</summary>
    public bool MayOptOut { get; init; } = true;

    /// <summary>Whether its own words stay inside: mail passes through many hands.</summary>
    public bool IsWalled =>
        AccessMatrix.ClassOf(Record)
            is RecordClass.Walled
                or RecordClass.Evaluation
                or RecordClass.Anonymous
                or RecordClass.Secret;
}

/// <summary>Every kind of every module, as the host puts them together.</summary>
public sealed record LetterKinds(IReadOnlyList<LetterKind> All);

/// <summary>Whom a letter goes to.</summary>
/// <param name="Address">Their e-mail address.</param>
/// <param name="Name">Their name; may be empty.</param>
/// <param name="PersonId">Who they are in the roster, for their choices; null for an account or a stranger.</param>
internal sealed record Addressee(string Address, string Name = "", long? PersonId = null);
