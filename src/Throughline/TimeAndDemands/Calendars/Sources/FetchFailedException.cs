namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>A calendar could not be read from its server; the sentence is for its owner and names the host at most, never the address.</summary>
internal sealed class FetchFailedException(string sentence, Exception? cause = null) : Exception(sentence, cause);
