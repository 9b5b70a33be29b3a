using System.Text.RegularExpressions;

namespace Throughline.ProfessionalLearning.Cases;

/// <summary>Whether a question is about the ILD's own practice, and what to say kindly where it is not.</summary>
/// <remarks>
/// The study's less promising conversations stayed with a school's performance, with remarkably little on what the ILD might do (Honig and
/// others 2010, chapter 3). A word in the first person is all that can be asked of a sentence; what it means is for the circle.
/// </remarks>
internal static partial class OwnPractice
{
    /// <summary>The kind prompt to write it anew.</summary>
    public const string Rewrite =
        "This asks about the school or the principal alone. Put yourself into it: “What am I doing that …?”, “How could I …?”, “What would I have to do before …?”";

    /// <summary>Whether the writer is in her own question.</summary>
    public static bool IsIn(string question) => FirstPerson().IsMatch(question);

    [GeneratedRegex(
        @"\b(I|I’m|I'm|me|my|mine|myself|we|us|our|ours|ourselves|yo|mi|me|conmigo|nosotros|nosotras|nuestra|nuestro)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FirstPerson();
}
