using System.Globalization;

namespace GlpiBridge.Desk.Faq.Content;

/// <summary>The sentences that stand in an article beside its author's.</summary>
/// <param name="NewWindow">Follows a link that opens a window, for those who do not see its icon.</param>
/// <param name="Picture">Stands for a picture that nobody has described, {0} its file's name.</param>
/// <param name="NamelessPicture">The same without a file's name.</param>
/// <param name="ForeignPicture">The link to a picture that another server has, {0} its host.</param>
/// <param name="Video">The link to a video, {0} its title or its host.</param>
/// <param name="Sound">The link to a recording, {0} its title or its host.</param>
/// <param name="Table">Names a table.</param>
/// <param name="NumberedTable">The same where there are several, {0} its number.</param>
/// <param name="CaptionedTable">The same where the author has named it, {0} one of the two, {1} his name for it.</param>
public sealed record ArticleWords(
    string NewWindow, string Picture, string NamelessPicture, string ForeignPicture, string Video, string Sound, string Table, string NumberedTable, string CaptionedTable)
{
    internal static string With(string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
