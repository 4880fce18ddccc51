namespace GlpiBridge.Sandbox.Passwords;

internal static class PasswordPolicy
{
    private const int MinLength = 8;

    public static IReadOnlyList<string> Broken(string password)
    {
        var broken = new List<string>();
        if (password.Length < MinLength) broken.Add("Le mot de passe est trop court !");
        if (!password.Any(char.IsAsciiDigit)) broken.Add("Le mot de passe doit contenir au moins un chiffre !");
        if (!password.Any(char.IsAsciiLetterLower)) broken.Add("Le mot de passe doit contenir au moins une minuscule !");
        if (!password.Any(char.IsAsciiLetterUpper)) broken.Add("Le mot de passe doit contenir au moins une majuscule !");
        if (password.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) broken.Add("Le mot de passe doit contenir au moins un symbole !");
        return broken;
    }
}
