using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Screens;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>
/// Goes through all screens in German and English, by day and by night, at a desk and on a phone. INTEGREAT_SCREENSHOTS names a folder into which
/// it puts a picture of each.
/// </summary>
[Collection(ScreensFixture.Collection)]
public sealed partial class TourTests(ScreensFixture screens)
{
    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task No_screen_keeps_anybody_out_or_is_wider_than_its_window(string name)
    {
        var look = Look.All.Single(each => each.Name == name);
        await using (var tab = await screens.OpenAsync(Tour.Open[0].Path, look))
        {
            await GoAsync(tab, Tour.Open);
        }

        await using var own = await screens.OpenAsync(person: null, Tour.SignedIn[0].Path, look);
        await GoAsync(own, Tour.SignedIn);
    }

    [Fact]
    public void Every_screen_is_on_the_tour()
    {
        var routes = typeof(ScreensSetup).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>(), (_, route) => route.Template).ToList();
        var visited = Tour.Open.Concat(Tour.SignedIn)
            .Select(stop => RouteOf(stop.Path.Split('?', '#')[0], routes)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(routes, route => !visited.Contains(route));
    }

    // Of several that fit, the one that says most of the path itself.
    private static string RouteOf(string path, IEnumerable<string> routes) => routes
        .Where(route => Regex.IsMatch(path, $"^{Parameter().Replace(route, ValueOf)}$"))
        .MaxBy(route => (Parameter().Replace(route, "").Length, !route.Contains('*', StringComparison.Ordinal)))!;

    private static string ValueOf(Match parameter) => parameter.Value switch
    {
        ['{', '*', ..] => ".*",
        [.., ':', 'l', 'o', 'n', 'g', '}'] => "[0-9]+",
        _ => "[^/]+",
    };

    private static async Task GoAsync(Tab tab, ImmutableArray<Stop> stops)
    {
        foreach (var stop in stops)
        {
            await tab.GoAsync(stop.Path);
            await Expect(tab.Page.GetByText(Loading())).ToHaveCountAsync(0); // what is on its way is what is to be looked at
            await Expect(tab.Page.Locator("[data-save-state]:empty")).ToHaveCountAsync(0); // as is the editor of a text
            if (Environment.GetEnvironmentVariable("INTEGREAT_SCREENSHOTS") is { Length: > 0 } folder)
            {
                await tab.Page.ScreenshotAsync(new PageScreenshotOptions
                {
                    Path = Path.Combine(folder, $"{stop.Name}.{tab.Look.Name}.png"),
                    FullPage = true,
                });
            }

            await tab.AssertNoBarriersAsync();
            Assert.True(
                await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{stop.Path} is wider than the window.");
        }
    }

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^(Wird geladen|Loading) …$")]
    private static partial Regex Loading();
}
