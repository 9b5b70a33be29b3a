namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>One button of a session.</summary>
/// <param name="Session">The session's key.</param>
/// <param name="Seen">The last press that this screen has seen: a press on an older state is told so.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Words">What it says.</param>
/// <param name="IsShown">Whether it makes sense now; hidden ones are there for a screen that hears of a change.</param>
/// <param name="Style">Its look.</param>
internal sealed record PressButton(long Session, int Seen, PressKind Kind, string Words, bool IsShown, string Style = "")
{
    /// <summary>The step that this screen shows: a press meant for a step that has ended by itself does not skip the next.</summary>
    public required int Step { get; init; }

    /// <summary>Of an extension.</summary>
    public int Minutes { get; init; }
}
