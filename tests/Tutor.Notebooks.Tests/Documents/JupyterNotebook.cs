namespace Tutor.Notebooks.Tests;

/// <summary>
/// A notebook laid out as Jupyter does it: Python's json.dumps, sorted, indented by 1.
/// </summary>
internal static class JupyterNotebook
{
    public const string Text = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "title",
           "metadata": {
            "editor": {
             "zoom": 1.5
            }
           },
           "source": [
            "# How does text become numbers?\n",
            "数 \"quoted\" 🙂"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "c0de",
           "metadata": {
            "tags": [
             "parameters",
             "slow"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "step 1\r",
              "step 2\n",
              "a\u001b[0m\tb"
             ]
            },
            {
             "data": {
              "application/vnd.tutor.expectation+json": {
               "measured": 0.03,
               "met": true
              },
              "text/plain": [
               "within"
              ]
             },
             "metadata": {},
             "output_type": "display_data"
            },
            {
             "data": {
              "text/plain": [
               "3"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "ename": "Oops",
             "evalue": "gone",
             "output_type": "error",
             "traceback": [
              "line 1"
             ]
            }
           ],
           "source": []
          },
          {
           "cell_type": "raw",
           "id": "raw",
           "metadata": {},
           "source": [
            "as is"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "unknown": [
           1,
           {}
          ]
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;
}
