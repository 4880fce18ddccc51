namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// Reads a text word by word. « Wi-Fi » is read as « wi », « fi » and, when compounds are asked for, once more as « wifi », for those who type it so;
/// articles before an apostrophe (« l' », « qu' ») are passed over.
/// </summary>
internal sealed class WordReader(bool compounds)
{
    private readonly char[] compound = new char[FrenchWords.MaxLength];
    private string text = "";
    private int limit, position, compoundStart, compoundLength, parts;

    /// <summary>Where the word stands in the text.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The word in the shape in which words are compared; its first <see cref="Length"/> characters count.</summary>
    public char[] Buffer { get; } = new char[FrenchWords.MaxLength];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Form => Buffer.AsSpan(0, Length);

    public void Open(string newText, int maxLength)
    {
        text = newText;
        limit = Math.Min(newText.Length, maxLength);
        position = 0;
        parts = 0;
    }

    public bool Read()
    {
        if (parts > 1 && !IsJoined())
        {
            return ReadCompound();
        }

        if (!IsJoined())
        {
            parts = 0;
        }

        while (position < limit)
        {
            if (!Folding.IsWordCharacter(text[position]))
            {
                position++;
                continue;
            }

            ReadPart();
            if (Length > 0 && !(IsApostrophe(position) && FrenchWords.IsArticle(Form)))
            {
                Remember();
                return true;
            }

            parts = 0;
        }

        return false;
    }

    private void ReadPart()
    {
        Start = position;
        Length = 0;
        var length = 0;
        while (position < limit && Folding.IsWordCharacter(text[position]))
        {
            Folding.Append(text[position++], Buffer, ref length);
        }

        Length = length;
        End = position;
    }

    private void Remember()
    {
        if (!compounds || (parts == 0 && !IsJoined()))
        {
            return;
        }

        if (parts++ == 0)
        {
            compoundStart = Start;
            compoundLength = 0;
        }

        var fits = Math.Min(Length, compound.Length - compoundLength);
        Form[..fits].CopyTo(compound.AsSpan(compoundLength));
        compoundLength += fits;
    }

    private bool ReadCompound()
    {
        parts = 0;
        Start = compoundStart;
        Length = compoundLength;
        compound.AsSpan(0, Length).CopyTo(Buffer);
        return true;
    }

    private bool IsJoined() => position + 1 < limit && (text[position] is '-' or '\u2010' or '\u2011') && Folding.IsWordCharacter(text[position + 1]);

    private bool IsApostrophe(int index) => index < limit && (text[index] is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`');
}
