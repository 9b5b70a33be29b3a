namespace Throughline.Persistence.Holding;

/// <summary>Something was to be destroyed that a legal hold keeps; nothing was. The answer on a page is 409.</summary>
internal sealed class HeldException(int rows)
    : Exception(
        rows == 1
            ? "Records law asks us to keep this for now, so it was not removed."
            : $"Records law asks us to keep {rows} of these rows for now, so nothing was removed."
    );
