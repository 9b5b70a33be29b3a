using System.Text;
using System.Xml;
using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>The texts that a workbook keeps once and its cells name by number.</summary>
internal static class SharedTexts
{
    public static List<string> Read(XmlReader xml, string file)
    {
        var texts = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                if (texts.Count >= SheetLimits.Cells)
                {
                    throw Refusal.Of(file, "too-many-cells", "this workbook has too many texts; split it.");
                }
                texts.Add(Text(xml, file));
            }
        }
        return texts;
    }

    /// <summary>The text within the element where the reader stands: its runs one after the other, what is said how to pronounce left out.</summary>
    public static string Text(XmlReader xml, string file)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var (depth, text, aside) = (xml.Depth, new StringBuilder(), 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                aside = xml.IsEmptyElement ? 0 : xml.Depth;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == aside)
            {
                aside = 0;
            }
            else if (aside == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(aside == 0 ? xml.Value : "");
            }
            if (text.Length > SheetLimits.CellCharacters)
            {
                throw Refusal.Of(file, "cell-too-long", "a cell holds more than 32,768 characters; shorten it.");
            }
        }
        return text.ToString().Trim();
    }
}
