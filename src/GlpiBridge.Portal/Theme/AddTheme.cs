namespace GlpiBridge.Portal.Theme;

internal static class ThemeRegistration
{
    /// <summary>Loads and checks the theme at once: a bad one stops the start with a <see cref="ThemeException"/>.</summary>
    public static IServiceCollection AddTheme(this IServiceCollection services, string folder)
    {
        var theme = ThemeFile.Load(folder);
        return services.AddSingleton(theme).AddSingleton(ThemeStyles.Of(theme)).AddSingleton<ThemeAssets>();
    }
}
