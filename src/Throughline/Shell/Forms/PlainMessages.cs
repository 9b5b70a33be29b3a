using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Throughline.Shell.Forms;

/// <summary>What a field says when the words in it cannot be read at all.</summary>
internal static class PlainMessages
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => DoesNotFit(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(DoesNotFit);
        messages.SetValueIsInvalidAccessor(DoesNotFit);
        messages.SetUnknownValueIsInvalidAccessor(_ => "This does not fit here. Look at it again.");
        messages.SetValueMustNotBeNullAccessor(_ => "Fill this in.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fill this in.");
        messages.SetMissingKeyOrValueAccessor(() => "Fill this in.");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number, like 2 or 1.5.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, like 2 or 1.5.");
    }

    private static string DoesNotFit(string value) => $"“{value}” does not fit here. Look at it again.";
}
